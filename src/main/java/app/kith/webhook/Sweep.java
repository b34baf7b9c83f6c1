package app.kith.webhook;

import app.kith.platform.Ids;
import app.kith.platform.Pace;
import app.kith.platform.Time;
import java.time.Duration;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the logs short. What still waits stays in any case. Twice at once does no harm. */
@Component
class Sweep {

    static final Duration KEPT = Duration.ofDays(30);
    static final int NEWEST = 100;

    private static final int CHUNK = 100;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Pace pace;
    private final Time time;

    Sweep(JdbcClient database, TransactionOperations transaction, Pace pace, Time time) {
        this.database = database;
        this.transaction = transaction;
        this.pace = pace;
        this.time = time;
    }

    @Scheduled(cron = "0 20 * * * *")
    @SchedulerLock(name = "webhook-sweep")
    void sweep() {
        for (var some = after(0); !some.isEmpty(); some = after(some.getLast())) {
            some.forEach(this::sweep);
        }
    }

    private List<Long> after(long webhook) {
        return database.sql("select id from webhook where id > ? order by id limit " + CHUNK)
                .param(webhook)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    void sweep(long webhook) {
        var tooMany = database.sql("""
                        select id from webhook_delivery where webhook_id = ? order by id desc limit 1 offset %d
                        """.formatted(NEWEST))
                .param(webhook)
                .query(Long.class)
                .optional()
                .orElse(0L);
        var old = Ids.from(time.instant().minus(KEPT));
        while (remove(webhook, Math.max(tooMany, old)) == CHUNK) {
            pace.breathe();
        }
    }

    private int remove(long webhook, long upTo) {
        return transaction.execute(
                _ -> database.sql("""
                        delete from webhook_delivery where webhook_id = ? and id <= ? and due_at is null limit %d
                        """.formatted(CHUNK)).params(webhook, upTo).update());
    }
}
