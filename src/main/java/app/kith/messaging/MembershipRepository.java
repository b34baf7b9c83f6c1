package app.kith.messaging;

import app.kith.messaging.MembershipEntity.Key;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<MembershipEntity, Key> {

    /** A member's place, what it is in, and the newest message there. All of it is ours, so it is one statement. */
    record Seat(
            MembershipEntity mine,
            ConversationEntity conversation,
            @Nullable MessageEntity last) {}

    record Badge(long member, long conversations) {}

    MembershipEntity save(MembershipEntity membership);

    @Query("select m.sinceId from MembershipEntity m where m.key = :key")
    Optional<Long> since(Key key);

    @Modifying
    @Query("delete from MembershipEntity m where m.key.conversationId = :conversation and m.key.userId = :member")
    void remove(long conversation, long member);

    @Query("""
        select new app.kith.messaging.MembershipRepository$Seat(m, c, l) from MembershipEntity m
        join ConversationEntity c on c.id = m.key.conversationId
        left join MessageEntity l on l.conversationId = m.key.conversationId and l.id = m.latestId
        where m.key.userId = :member and m.latestId > 0 and m.latestId < :before
        order by m.latestId desc
        """)
    List<Seat> inbox(long member, long before, Limit limit);

    @Query("""
        select new app.kith.messaging.MembershipRepository$Seat(m, c, l) from MembershipEntity m
        join ConversationEntity c on c.id = m.key.conversationId
        left join MessageEntity l on l.conversationId = m.key.conversationId and l.id = m.latestId
        where m.key.userId = :member and m.key.conversationId = :conversation
        """)
    Optional<Seat> seat(long member, long conversation);

    /** Whoever would count something there waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MembershipEntity m where m.key.conversationId = :conversation and m.key.userId = :member")
    Optional<MembershipEntity> lock(long conversation, long member);

    @Query("select m from MembershipEntity m where m.key.conversationId in :conversations order by m.key.userId")
    List<MembershipEntity> in(Collection<Long> conversations);

    /** The other one of a direct conversation. */
    @Query("""
        select m.key.userId from MembershipEntity m
        join ConversationEntity c on c.id = m.key.conversationId
        where c.id = :conversation and c.kind = DIRECT and m.key.userId <> :member
        """)
    Optional<Long> partner(long conversation, long member);

    /** In the order of the primary key, so that two who write at the same moment do not lock each other out. */
    @Modifying
    @Query("""
        update MembershipEntity m
        set m.latestId = :message, m.unread = m.unread + case when m.key.userId = :sender then 0 else 1 end
        where m.key.conversationId = :conversation
        """)
    void arrived(long conversation, long message, long sender);

    /** Reads to the end, if this is the end. Atomic, so that what arrives just then stays unread. */
    @Modifying
    @Query("""
        update MembershipEntity m set m.lastReadId = :upTo, m.unread = 0
        where m.key.conversationId = :conversation and m.key.userId = :member
            and m.lastReadId < :upTo and m.latestId = :upTo
        """)
    int readAll(long conversation, long member, long upTo);

    @Modifying
    @Query("""
        update MembershipEntity m set m.lastReadId = :upTo, m.unread = :unread
        where m.key.conversationId = :conversation and m.key.userId = :member
            and m.lastReadId < :upTo and m.latestId > :upTo
        """)
    int readUpTo(long conversation, long member, long upTo, int unread);

    @Query("""
        select new app.kith.messaging.MembershipRepository$Badge(m.key.userId, count(m)) from MembershipEntity m
        where m.key.userId in :members and m.unread > 0
        group by m.key.userId
        """)
    List<Badge> badges(Collection<Long> members);
}
