package app.kith.feed;

import app.kith.feed.FeedEntryEntity.Key;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * {@code insert ignore} skips what is there already, so that an event that comes twice does no harm.
 *
 * <p>The one place of the house that reads another module's tables. Carrying ten thousand followers through the
 * program, only to write them down again, would cost a hundred times as much; and asking by itself whom the owner
 * doesn't want to read would cost each page a statement, and leave holes in it. See docs/decisions/004.
 */
interface FeedEntryRepository extends Repository<FeedEntryEntity, Key> {

    /** A mute takes no entry away, and a block does so a moment later: both are asked here, of all who are behind one. */
    String NOT_HIDDEN = """
            not exists (select 1 from mute m
                where m.muter = e.owner_id and m.muted in (e.author_id, e.via_id, e.begun_by)
                and (m.ends_at is null or m.ends_at > :now))
            and not exists (select 1 from block b
                where b.blocker = e.owner_id and b.blocked in (e.author_id, e.via_id, e.begun_by))
            and not exists (select 1 from block b
                where b.blocked = e.owner_id and b.blocker in (e.author_id, e.via_id, e.begun_by))
            """;

    String SHOWN = "select e.* from feed_entry e where e.owner_id = :owner and " + NOT_HIDDEN;

    /** Nobody can end following until it is done, so that the end clears all of it. */
    @Modifying
    @Query(nativeQuery = true, value = """
                insert ignore into feed_entry (owner_id, entry_id, post_id, author_id)
                select follower, :post, :post, followee from follow
                where followee = :author and state = 'ACCEPTED'
                for update
                """)
    void pushToFollowers(long post, long author);

    @Modifying
    @Query(nativeQuery = true, value = """
                insert ignore into feed_entry (owner_id, entry_id, post_id, author_id)
                values (:owner, :post, :post, :author)
                """)
    void push(long owner, long post, long author);

    /**
     * Of all who pass a post on at once, one after the other: where the author no longer has an entry of it, it is so old
     * that twice does no harm.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from FeedEntryEntity e where e.key = :key")
    Optional<FeedEntryEntity> lock(Key key);

    /**
     * To everybody who follows who passes it on, but for its author and who has it already.
     *
     * @param since what stands below it in a feed was long ago, and is forgotten
     */
    @Modifying
    @Query(nativeQuery = true, value = """
                insert ignore into feed_entry (owner_id, entry_id, post_id, author_id, via_id, begun_by)
                select f.follower, :entry, :post, :author, f.followee, :begunBy from follow f
                where f.followee = :via and f.state = 'ACCEPTED' and f.follower <> :author
                and not exists (select 1 from feed_entry e
                    where e.owner_id = f.follower and e.post_id = :post and e.entry_id > :since)
                for update
                """)
    void passOn(long entry, long post, long author, long via, @Nullable Long begunBy, long since);

    /** Those of these who have an entry that is not hidden from them. */
    @Query(nativeQuery = true, value = """
                select e.owner_id from feed_entry e where e.owner_id in (:owners) and e.entry_id = :entry and
                """ + NOT_HIDDEN)
    List<Long> reached(Collection<Long> owners, long entry, Instant now);

    /** Who no longer follows has lost it with that. */
    @Modifying
    @Query(nativeQuery = true, value = """
                delete from feed_entry where entry_id = :entry
                and owner_id in (select follower from follow where followee = :via)
                """)
    void withdraw(long entry, long via);

    /** Takes the author's posts from the author's own feed, where each of them is. */
    @Modifying
    @Query(nativeQuery = true, value = """
                insert ignore into feed_entry (owner_id, entry_id, post_id, author_id)
                select :owner, entry_id, post_id, author_id from feed_entry
                where owner_id = :author and author_id = :author and via_id is null
                order by entry_id desc limit :most
                """)
    void fill(long owner, long author, int most);

    /** Reads the one owner's range, a thousand rows, and so needs no index of authors. What others pass on of theirs stays. */
    @Modifying
    @Query("""
        delete from FeedEntryEntity e where e.key.ownerId = :owner
        and (e.authorId = :followee and e.viaId is null or e.viaId = :followee)
        """)
    void clear(long owner, long followee);

    @Query(nativeQuery = true, value = SHOWN + "and e.entry_id < :before order by e.entry_id desc")
    List<FeedEntryEntity> before(long owner, long before, Instant now, Limit limit);

    @Query(nativeQuery = true, value = SHOWN + "and e.entry_id > :after order by e.entry_id desc")
    List<FeedEntryEntity> after(long owner, long after, Instant now, Limit limit);

    @Query("select min(e.key.ownerId) from FeedEntryEntity e where e.key.ownerId > :owner")
    Optional<Long> ownerAfter(long owner);

    @Query("select e.key.entryId from FeedEntryEntity e where e.key.ownerId = :owner order by e.key.entryId desc")
    List<Long> positions(long owner, Pageable range);

    /** Those that are hidden, too. */
    @Query("""
        select e.key.entryId from FeedEntryEntity e
        where e.key.ownerId = :owner and e.key.entryId <= :newest
        order by e.key.entryId desc
        """)
    List<Long> positionsUpTo(long owner, long newest, Limit limit);

    @Modifying
    @Query("delete from FeedEntryEntity e where e.key.ownerId = :owner and e.key.entryId <= :position")
    void removeUpTo(long owner, long position);
}
