package app.kith.post;

import app.kith.platform.UserId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What members set on posts and take off again, one row each. Both tables look alike, so one class is enough. */
@Component
class Marks {

    enum Kind {
        LIKE("post_like"),
        BOOKMARK("post_bookmark");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    /** The posts that a member likes, has bookmarked, passed on, and is named in; of those that were asked for. */
    record Mine(Set<Long> liked, Set<Long> bookmarked, Set<Long> reposted, Set<Long> named) {

        Mine() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        private Set<Long> kind(Object number) {
            return switch (((Number) number).intValue()) {
                case 1 -> liked;
                case 2 -> bookmarked;
                case 3 -> reposted;
                default -> named;
            };
        }
    }

    private final EntityManager entities;

    Marks(EntityManager entities) {
        this.entities = entities;
    }

    /** @return whether it was not set before; of many at once, exactly one hears yes */
    boolean set(Kind kind, UserId member, PostId post) {
        return write("insert ignore into %s (post_id, user_id) values (:post, :member)", kind, member, post);
    }

    /** @return whether it was set before */
    boolean clear(Kind kind, UserId member, PostId post) {
        return write("delete from %s where post_id = :post and user_id = :member", kind, member, post);
    }

    /** In one statement, whatever there is. Who may see a thread is asked of its root, so that is what names count on. */
    Mine of(UserId member, Collection<PostEntity> posts) {
        var mine = new Mine();
        read(member, posts).forEach(row -> mine.kind(row[0]).add(((Number) row[1]).longValue()));
        return mine;
    }

    List<Long> newest(Kind kind, UserId member, long before, Limit limit) {
        return entities.createNativeQuery("""
                        select post_id from %s where user_id = :member and post_id < :before order by post_id desc
                        """.formatted(kind.table), Long.class)
                .setParameter("member", member.value())
                .setParameter("before", before)
                .setMaxResults(limit.max())
                .getResultList();
    }

    private List<Object[]> read(UserId member, Collection<PostEntity> posts) {
        return entities.createNativeQuery("""
                        select 1, post_id from post_like where user_id = :member and post_id in (:posts)
                        union all select 2, post_id from post_bookmark where user_id = :member and post_id in (:posts)
                        union all select 3, post_id from post_repost where user_id = :member and post_id in (:posts)
                        union all select 4, post_id from post_mention where user_id = :member and post_id in (:roots)
                        """, Object[].class)
                .setParameter("member", member.value())
                .setParameter(
                        "posts", posts.stream().map(post -> post.id().value()).toList())
                .setParameter(
                        "roots", posts.stream().map(post -> post.root().value()).toList())
                .getResultList();
    }

    private boolean write(String sql, Kind kind, UserId member, PostId post) {
        return entities.createNativeQuery(sql.formatted(kind.table))
                        .setParameter("post", post.value())
                        .setParameter("member", member.value())
                        .executeUpdate()
                > 0;
    }
}
