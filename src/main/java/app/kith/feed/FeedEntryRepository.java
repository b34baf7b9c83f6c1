package app.kith.feed;

import app.kith.feed.FeedEntryEntity.Key;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** {@code insert ignore} skips what is there already, so that an event that comes twice does no harm. */
interface FeedEntryRepository extends Repository<FeedEntryEntity, Key> {

    /**
     * The one statement of the house that reads another module's table: carrying ten thousand followers through the
     * program, only to write them down again, would cost a hundred times as much. See docs/decisions/004. Nobody can end
     * following until it is done, so that the end clears all of it.
     */
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

    @Query("""
        select e from FeedEntryEntity e
        where e.key.ownerId = :owner and e.key.entryId < :before
        order by e.key.entryId desc
        """)
    List<FeedEntryEntity> before(long owner, long before, Limit limit);

    @Query("""
        select e from FeedEntryEntity e
        where e.key.ownerId = :owner and e.key.entryId > :after
        order by e.key.entryId desc
        """)
    List<FeedEntryEntity> after(long owner, long after, Limit limit);

    @Query("select min(e.key.ownerId) from FeedEntryEntity e where e.key.ownerId > :owner")
    Optional<Long> ownerAfter(long owner);

    @Query("select e.key.entryId from FeedEntryEntity e where e.key.ownerId = :owner order by e.key.entryId desc")
    List<Long> positions(long owner, Pageable range);

    @Modifying
    @Query("delete from FeedEntryEntity e where e.key.ownerId = :owner and e.key.entryId <= :position")
    void removeUpTo(long owner, long position);
}
