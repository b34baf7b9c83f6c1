package app.kith.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said and has not been heard by every listener yet. */
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration GLANCE = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /** Waits until it is empty. A listener that failed keeps its event for the next start; nobody waits for that. */
    void settle() {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() > 0) {
            if (System.nanoTime() - latest > 0) {
                LOG.warn("Some listeners of the demo have not heard everything after {}", PATIENCE);
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private long waiting() {
        return database.sql("select count(*) from EVENT_PUBLICATION where completion_date is null")
                .query(Long.class)
                .single();
    }
}
