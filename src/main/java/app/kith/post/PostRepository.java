package app.kith.post;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Asks {@code = true} where {@code true} would do: else MySQL does not see that it is one range of an index. */
interface PostRepository extends Repository<PostEntity, Long> {

    record Share(String tag, long author, long posts) {}

    /** How many posts a member wrote, without comments. */
    record Count(long author, long posts) {}

    PostEntity save(PostEntity post);

    /** Also a removed one. */
    Optional<PostEntity> findById(long id);

    @Query("select p from PostEntity p where p.id = :id and p.removedAt is null")
    Optional<PostEntity> find(long id);

    @Query("select p from PostEntity p where p.id in :ids and p.removedAt is null")
    List<PostEntity> findAll(Collection<Long> ids);

    @Query("""
        select p from PostEntity p
        where p.authorId = :author and p.comment = :comment and p.id < :before and p.removedAt is null
        order by p.id desc
        """)
    List<PostEntity> newestBy(long author, boolean comment, long before, Limit limit);

    /** Removed ones and comments, too. */
    @Query("select p from PostEntity p where p.authorId = :author")
    List<PostEntity> allBy(long author, Limit limit);

    /** What many wrote within a time, without comments: a range of the index for each author. */
    @Query("""
        select p from PostEntity p
        where p.authorId in :authors and p.comment = false and p.id < :before and p.id >= :from and p.removedAt is null
        order by p.id desc
        """)
    List<PostEntity> newestBetween(Collection<Long> authors, long from, long before, Limit limit);

    @Query("""
        select p from PostEntity p
        where p.authorId = :author and p.pictures = true and p.id < :before and p.removedAt is null
        order by p.id desc
        """)
    List<PostEntity> newestWithPictures(long author, long before, Limit limit);

    @Query("""
        select p from PostEntity p join p.tags tag
        where tag = :tag and p.id < :before and p.removedAt is null
        order by p.id desc
        """)
    List<PostEntity> newestTagged(String tag, long before, Limit limit);

    @Query("""
        select p from PostEntity p
        where p.rootId = :root and p.id > :after and p.removedAt is null
        order by p.id
        """)
    List<PostEntity> oldestIn(long root, long after, Limit limit);

    @Query("""
        select p from PostEntity p
        where p.rootId = :root and p.parentId = :parent and p.id > :after and p.removedAt is null
        order by p.id
        """)
    List<PostEntity> oldestAnswering(long root, long parent, long after, Limit limit);

    @Query("""
        select tag from PostEntity p join p.tags tag
        where p.id >= :from and p.audience = EVERYONE and p.removedAt is null
        group by tag
        order by count(distinct p.authorId) desc, count(p) desc, tag
        """)
    List<String> talkedAbout(long from, Limit limit);

    /** Of each of the tags, how much everybody wrote who wrote any. */
    @Query("""
        select new app.kith.post.PostRepository$Share(tag, p.authorId, count(p)) from PostEntity p join p.tags tag
        where p.id >= :from and p.audience = EVERYONE and p.removedAt is null and tag in :tags
        group by tag, p.authorId
        """)
    List<Share> shares(long from, Collection<String> tags);

    @Query("""
        select new app.kith.post.Tag(tag, count(p), count(distinct p.authorId))
        from PostEntity p join p.tags tag
        where tag like :start escape '!' and p.id >= :from and p.audience = EVERYONE and p.removedAt is null
        and p.authorId not in :apart
        group by tag
        order by count(distinct p.authorId) desc, count(p) desc, tag
        """)
    List<Tag> tagsBeginningWith(String start, long from, Collection<Long> apart, Limit limit);

    @Query("""
        select new app.kith.post.PostCounted(new app.kith.post.PostId(p.id), p.likes, p.comments, p.reposts)
        from PostEntity p where p.id = :id
        """)
    PostCounted counts(long id);

    @Modifying
    @Query("update PostEntity p set p.likes = p.likes + :by where p.id = :id")
    void addLikes(long id, int by);

    @Modifying
    @Query("update PostEntity p set p.reposts = p.reposts + :by where p.id = :id")
    void addReposts(long id, int by);

    @Modifying
    @Query("update PostEntity p set p.comments = p.comments + :by where p.id = :id")
    void addComments(long id, int by);

    @Query("""
        select new app.kith.post.PostRepository$Count(p.authorId, count(p)) from PostEntity p
        where p.authorId in :authors and p.comment = false and p.removedAt is null
        group by p.authorId
        """)
    List<Count> countBy(Collection<Long> authors);

    /** Keeps others from counting there. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PostEntity p where p.id = :id")
    Optional<PostEntity> lock(long id);

    @Modifying
    @Query("update PostEntity p set p.likes = :likes, p.comments = :comments, p.reposts = :reposts where p.id = :id")
    void correct(long id, int likes, int comments, int reposts);

    @Modifying
    @Query("update PostEntity p set p.removedAt = :now, p.removedWith = :id where p.id = :id and p.removedAt is null")
    int remove(long id, Instant now);

    /** Takes the thread away that a post began. */
    @Modifying
    @Query("""
        update PostEntity p set p.removedAt = :now, p.removedWith = :id
        where p.rootId = :id and p.removedAt is null
        """)
    void removeThread(long id, Instant now);

    /** Brings back what was taken away with a post, and nothing that was taken away by itself. */
    @Modifying
    @Query("update PostEntity p set p.removedAt = null, p.removedWith = null where p.removedWith = :id")
    int restore(long id);
}
