package app.kith.notification;

import app.kith.notification.Notification.Kind;
import app.kith.platform.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationRepository extends Repository<NotificationEntity, NotificationEntity.Key> {

    NotificationEntity save(NotificationEntity notification);

    void delete(NotificationEntity notification);

    /**
     * With the box, because it alone knows up to where its owner has read.
     *
     * @param hidden what {@code latest} is where nobody did it but somebody who is hidden from the recipient
     */
    @Query("""
        select new app.kith.notification.Row(n, b.readId)
        from NotificationEntity n join BoxEntity b on b.recipientId = n.key.recipient
        where n.key.recipient = :recipient and n.key.id < :before and n.kind in :kinds and not n.gone
            and n.latest not in :hidden
        order by n.key.id desc
        """)
    List<Row> before(long recipient, long before, Collection<Kind> kinds, Collection<String> hidden, Limit limit);

    @Query("""
        select new app.kith.notification.Row(n, b.readId)
        from NotificationEntity n join BoxEntity b on b.recipientId = n.key.recipient
        where n.key.recipient = :recipient and n.key.id > :after and n.kind in :kinds and not n.gone
            and n.latest not in :hidden
        order by n.key.id desc
        """)
    List<Row> after(long recipient, long after, Collection<Kind> kinds, Collection<String> hidden, Limit limit);

    @Query("""
        select new app.kith.notification.Row(n, b.readId)
        from NotificationEntity n join BoxEntity b on b.recipientId = n.key.recipient
        where n.key.recipient = :recipient and n.key.id = :id and not n.gone
        """)
    Optional<Row> row(long recipient, long id);

    @Query("""
        select n from NotificationEntity n
        where n.subjectId = :subject and n.key.recipient = :recipient and n.kind = :kind and n.key.id > :read
        """)
    Optional<NotificationEntity> unread(long recipient, Kind kind, long subject, long read);

    /** How many the recipient has not read yet, of those that the recipient gets to see. */
    default int countUnread(UserId recipient, Collection<Kind> kinds, Hidden.From from) {
        var unread = countUnread(recipient.value(), kinds, from.alone());
        return from.people().isEmpty() ? unread : unread - countHiddenGroups(recipient.value(), kinds, from);
    }

    /** What {@code latest} is of a group with nobody else in it can't be told beforehand, so these are looked at. */
    private int countHiddenGroups(long recipient, Collection<Kind> kinds, Hidden.From from) {
        return (int) unreadGroups(from.alone(), recipient, kinds).stream()
                .filter(group -> from.people().containsAll(group.latest()))
                .count();
    }

    @Query("""
        select count(*) from NotificationEntity n join BoxEntity b on b.recipientId = n.key.recipient
        where n.key.recipient = :recipient and n.key.id > b.readId and n.kind in :kinds and not n.gone
            and n.latest not in :hidden
        """)
    int countUnread(long recipient, Collection<Kind> kinds, Collection<String> hidden);

    /** @param leaders one of whom came last to the group */
    @Query("""
        select n from NotificationEntity n join BoxEntity b on b.recipientId = n.key.recipient
        where n.key.recipient = :recipient and n.key.id > b.readId and n.kind in :kinds and not n.gone
            and n.actors > 1 and substring(n.latest, 1, locate(',', concat(n.latest, ',')) - 1) in :leaders
        """)
    List<NotificationEntity> unreadGroups(Collection<String> leaders, long recipient, Collection<Kind> kinds);

    @Query("select distinct n.key.recipient from NotificationEntity n where n.subjectId = :subject")
    List<Long> recipients(long subject);

    @Modifying
    @Query("update NotificationEntity n set n.gone = :gone where n.subjectId = :subject")
    void setGone(long subject, boolean gone);

    /** @return 0 when the recipient has been told of it before */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert ignore into notification_doing (recipient_id, kind, subject_id, actor_id)
            values (:recipient, :kind, :subject, :actor)
            """)
    int remember(long recipient, String kind, long subject, long actor);
}
