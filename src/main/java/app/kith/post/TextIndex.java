package app.kith.post;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Repository;

/**
 * Which posts hold which words. MySQL looks into its index of pairs of letters, so that it finds a part of a word, and
 * words of languages that put none between them apart. The database inside reads one post after the other.
 */
@Repository
class TextIndex {

    /** {@code ER_QUERY_TIMEOUT}: the hint below has ended the statement. */
    private static final int TIMEOUT = 3024;

    private static final String INDEXED = """
        select /*+ max_execution_time(2000) */ id from post
        where match (text) against (:words in boolean mode) and id < :before and removed_at is null
        order by id desc
        """;

    private static final String READ =
            "select id from post where id < :before and removed_at is null and %s order by id desc";

    private final EntityManager entities;
    private final boolean indexed;

    TextIndex(EntityManager entities) {
        this.entities = entities;
        this.indexed = entities.getEntityManagerFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof MySQLDialect;
    }

    /** @param words of letters and digits, each at least two */
    List<Long> holding(List<String> words, long before, Limit limit) {
        return indexed ? indexed(words, before, limit) : read(words, before, limit);
    }

    static boolean tookTooLong(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == TIMEOUT);
    }

    private List<Long> indexed(List<String> words, long before, Limit limit) {
        return entities.createNativeQuery(INDEXED, Long.class)
                .setParameter("words", words.stream().map("+\"%s\""::formatted).collect(Collectors.joining(" ")))
                .setParameter("before", before)
                .setMaxResults(limit.max())
                .getResultList();
    }

    private List<Long> read(List<String> words, long before, Limit limit) {
        var each = IntStream.range(0, words.size())
                .mapToObj("locate(:word%d, lower(text)) > 0"::formatted)
                .collect(Collectors.joining(" and "));
        var query = entities.createNativeQuery(READ.formatted(each), Long.class)
                .setParameter("before", before)
                .setMaxResults(limit.max());
        IntStream.range(0, words.size())
                .forEach(n -> query.setParameter("word" + n, words.get(n).toLowerCase(Locale.ROOT)));
        return query.getResultList();
    }
}
