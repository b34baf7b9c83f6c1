package app.kith.post;

import static java.util.stream.Collectors.toMap;

import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much a member has to do with others, by what the member did and nobody else. */
@Service
@Transactional(readOnly = true)
public class Closeness {

    /** What is older counts no more. */
    public static final Duration LATELY = Duration.ofDays(30);

    private static final String GIVEN = """
            select author, count(*) as given from (
                select p.author_id as author from post_like l join post p on p.id = l.post_id
                where l.user_id = :member and l.post_id >= :since and p.author_id in (:authors)
                union all
                select a.author_id as author from post c join post a on a.id = c.parent_id
                where c.author_id = :member and c.is_comment = true and c.id >= :since and c.removed_at is null
                    and a.author_id in (:authors)
            ) doings group by author
            """;

    private final EntityManager entities;
    private final Time time;

    Closeness(EntityManager entities, Time time) {
        this.entities = entities;
        this.time = time;
    }

    /**
     * How many likes, of posts of the last thirty days, and comments of that time the viewer gave each of these; in one
     * statement. Who got none is left out.
     */
    public Map<UserId, Integer> given(Viewer viewer, Collection<UserId> authors) {
        return authors.isEmpty()
                ? Map.of()
                : rows(viewer, authors).stream().collect(toMap(Closeness::author, Closeness::many));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Viewer viewer, Collection<UserId> authors) {
        return entities.createNativeQuery(GIVEN, Object[].class)
                .setParameter("member", viewer.id().value())
                .setParameter("since", Ids.from(time.instant().minus(LATELY)))
                .setParameter(
                        "authors",
                        authors.stream().map(UserId::value).distinct().toList())
                .getResultList();
    }

    private static UserId author(Object[] row) {
        return new UserId(((Number) row[0]).longValue());
    }

    private static int many(Object[] row) {
        return ((Number) row[1]).intValue();
    }
}
