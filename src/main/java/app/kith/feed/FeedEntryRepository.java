package app.kith.feed;

import app.kith.feed.FeedEntryEntity.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
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

    /** A mute takes no entry away, and a block does so a moment later: both are asked here. */
    String NOT_HIDDEN = """
            select e.* from feed_entry e
            where e.owner_id = :owner
            and not exists (select 1 from mute m
                where m.muter = e.owner_id and m.muted in (e.author_id, e.via_id)
                and (m.ends_at is null or m.ends_at > :now))
            and not exists (select 1 from block b
                where b.blocker = e.owner_id and b.blocked in (e.author_id, e.via_id))
            and not exists (select 1 from block b
                where b.blocked = e.owner_id and b.blocker in (e.author_id, e.via_id))
            """;

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

    /** Takes the author's posts from the author's own feed, where each of them is. */
    @Modifying
    @Query(nativeQuery = true, value = """
                insert ignore into feed_entry (owner_id, entry_id, post_id, author_id)
                select :owner, entry_id, post_id, author_id from feed_entry
                where owner_id = :author and author_id = :author and via_id is null
                order by entry_id desc limit :most
                """)
    void fill(long owner, long author, int most);

    /** Reads the one owner's range, a thousand rows, and so needs no index of authors. */
    @Modifying
    @Query("delete from FeedEntryEntity e where e.key.ownerId = :owner and e.authorId = :author")
    void clear(long owner, long author);

    @Query(nativeQuery = true, value = NOT_HIDDEN + "and e.entry_id < :before order by e.entry_id desc")
    List<FeedEntryEntity> before(long owner, long before, Instant now, Limit limit);

    @Query(nativeQuery = true, value = NOT_HIDDEN + "and e.entry_id > :after order by e.entry_id desc")
    List<FeedEntryEntity> after(long owner, long after, Instant now, Limit limit);

    @Query("select min(e.key.ownerId) from FeedEntryEntity e where e.key.ownerId > :owner")
    Optional<Long> ownerAfter(long owner);

    @Query("select e.key.entryId from FeedEntryEntity e where e.key.ownerId = :owner order by e.key.entryId desc")
    List<Long> positions(long owner, Pageable range);

    @Modifying
    @Query("delete from FeedEntryEntity e where e.key.ownerId = :owner and e.key.entryId <= :position")
    void removeUpTo(long owner, long position);
}
