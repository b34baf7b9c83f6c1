package app.kith.post;

import app.kith.platform.UserId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the posts stand that a member wrote or passed on: a range of an index each, and what is newest of both. */
@Repository
class Shared {

    private static final String NEWEST = """
        (select id as place, id as post_id, false as passed_on from post
         where author_id = :member and is_comment = false and id < :before and removed_at is null
         order by id desc limit :most)
        union all
        (select id, post_id, true from post_repost
         where user_id = :member and id < :before
         order by id desc limit :most)
        order by place desc limit :most
        """;

    private final JdbcClient database;

    Shared(JdbcClient database) {
        this.database = database;
    }

    List<Place> newest(UserId member, long before, Limit limit) {
        return database.sql(NEWEST)
                .param("member", member.value())
                .param("before", before)
                .param("most", limit.max())
                .query((row, _) ->
                        new Place(row.getLong(1), new PostId(row.getLong(2)), row.getBoolean(3) ? member : null))
                .list();
    }
}
