package app.kith.post;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which posts hold which words. Reads the newest posts first, which is all it takes for words that many use; for others
 * MySQL has an index of pairs of letters, so that it finds a piece of a word, and words of languages that put no spaces
 * between them. The database inside goes on reading.
 */
@Repository
class TextIndex {

    /** Posts that are read before the index is asked: 0.1 s on a busy machine. */
    private static final int NEWEST = 10_000;

    /** {@code ER_QUERY_TIMEOUT}: the hint below has ended the statement. */
    private static final int TIMEOUT = 3024;

    private static final String READ = """
        select id from
            (select id, lower(text) as said from post where id < :before and removed_at is null
             order by id desc limit :most) newest
        where %s order by id desc limit :page
        """;

    private static final String INDEXED = """
        select /*+ max_execution_time(2000) */ id from post
        where match (text) against (:words in boolean mode) and id < :before and removed_at is null
        order by id desc limit :page
        """;

    private final JdbcClient database;
    private final boolean indexed;

    TextIndex(JdbcClient database, EntityManagerFactory entities) {
        this.database = database;
        this.indexed = entities.unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof MySQLDialect;
    }

    /**
     * The newest that hold all of the words. When too many do for the index, only the newest among the newest.
     *
     * @param words of letters and digits, each at least two
     * @return nothing when it took too long
     */
    Optional<List<Long>> holding(List<String> words, long before, Limit limit) {
        if (!indexed) {
            return Optional.of(read(words, before, Integer.MAX_VALUE, limit));
        }
        var newest = read(words, before, NEWEST, limit);
        return newest.size() == limit.max() ? Optional.of(newest) : indexed(words, before, limit, newest);
    }

    private Optional<List<Long>> indexed(List<String> words, long before, Limit limit, List<Long> newest) {
        try {
            return Optional.of(database.sql(INDEXED)
                    .param("words", words.stream().map("+\"%s\""::formatted).collect(Collectors.joining(" ")))
                    .param("before", before)
                    .param("page", limit.max())
                    .query((row, _) -> row.getLong(1))
                    .list());
        } catch (DataAccessException failed) {
            if (!tookTooLong(failed)) {
                throw failed;
            }
            return newest.isEmpty() ? Optional.empty() : Optional.of(newest);
        }
    }

    /** Words are letters and digits, and so mean nothing to {@code like}. */
    private List<Long> read(List<String> words, long before, int most, Limit limit) {
        var each = IntStream.range(0, words.size())
                .mapToObj("said like :word%d"::formatted)
                .collect(Collectors.joining(" and "));
        var question = database.sql(READ.formatted(each));
        for (var n = 0; n < words.size(); n++) {
            question = question.param("word" + n, "%" + words.get(n).toLowerCase(Locale.ROOT) + "%");
        }
        return question.param("before", before)
                .param("most", most)
                .param("page", limit.max())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static boolean tookTooLong(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == TIMEOUT);
    }
}
