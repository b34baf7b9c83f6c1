package app.kith.platform.limits;

import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The levels of all buckets, in the database: one row each, which is locked while it changes. */
class SharedLevels {

    private static final int CHUNK = 500;
    private static final int ATTEMPTS = 3;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SharedLevels(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What somebody took, and what was left by that. */
    record Taken(long times, Level level) {}

    /** As many as are there, up to the most that are wanted. */
    Taken take(String name, Rate rate, long most, long now) {
        for (var attempt = 1; ; attempt++) {
            try {
                var taken = transaction.execute(_ -> taken(name, rate, most, now));
                if (taken.isPresent()) {
                    return taken.get();
                }
                begin(name);
            } catch (ConcurrencyFailureException met) {
                if (attempt == ATTEMPTS) {
                    throw met;
                }
            }
        }
    }

    /** A bucket that was full at this moment is the same as none. */
    void forget(long then) {
        var gone = CHUNK;
        while (gone == CHUNK) {
            gone = Objects.requireNonNull(
                    transaction.execute(_ -> database.sql("delete from limit_bucket where full_at < ? limit " + CHUNK)
                            .param(then)
                            .update()));
        }
    }

    private Optional<Taken> taken(String name, Rate rate, long most, long now) {
        return database.sql("select full_at from limit_bucket where name = ? for update")
                .param(name)
                .query(Long.class)
                .optional()
                .map(fullAt -> new Level(rate, fullAt))
                .map(level -> {
                    var times = Math.min(most, level.remaining(now));
                    return times == 0 ? new Taken(0, level) : new Taken(times, write(name, level.less(times, now)));
                });
    }

    private Level write(String name, Level level) {
        database.sql("update limit_bucket set full_at = ? where name = ?")
                .params(level.fullAt(), name)
                .update();
        return level;
    }

    /**
     * Somebody else may do so in the same moment. In a transaction of its own: who finds the row of another one shares
     * a lock on it, and two of those could not both change it.
     */
    private void begin(String name) {
        transaction.executeWithoutResult(
                _ -> database.sql("insert ignore into limit_bucket (name, full_at) values (?, 0)")
                        .param(name)
                        .update());
    }
}
