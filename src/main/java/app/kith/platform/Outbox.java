package app.kith.platform;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes up again what a listener did not finish: because it failed, or because its node died. Each failure makes the
 * next attempt come later, so that a listener that always fails costs next to nothing; after {@value #MOST_ATTEMPTS}
 * (a day or so) it is left alone. Nothing that is not done is ever deleted.
 *
 * <p>The date of an event that failed says when it is due again. Modulith reads a batch with the earliest first, so what
 * waits stands in nobody's way, and marks each row before it works on it, so that of several nodes one does.
 *
 * <p>Where a courier takes events to the listeners, what it has is done, and what failed is what it did not get. While
 * it does not go, all waits and nothing is counted.
 */
@Component
class Outbox {

    /** Longer than any queue of listeners was ever seen to be. */
    static final Duration LOST = Duration.ofMinutes(10);

    /** A courier that goes takes milliseconds, so what a node left behind is found soon by the others. */
    static final Duration LOST_ON_THE_WAY = Duration.ofMinutes(1);

    static final int MOST_ATTEMPTS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 9; // to an hour and a half
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");
    private static final int BATCH = 100;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final FailedEventPublications failed;
    private final Time time;
    private final Pace pace;
    private final @Nullable Courier courier;

    /** What was begun before this program: whoever began it may be gone. Done twice, it does no harm. */
    private volatile @Nullable Instant abandoned;

    Outbox(
            JdbcClient database,
            TransactionOperations transaction,
            FailedEventPublications failed,
            Time time,
            Pace pace,
            ObjectProvider<Courier> courier) {
        this.database = database;
        this.transaction = transaction;
        this.failed = failed;
        this.time = time;
        this.pace = pace;
        this.courier = courier.getIfAvailable();
        this.abandoned = this.courier == null ? time.instant() : null;
    }

    private record Failure(String id, String listener, int attempts) {}

    @Scheduled(fixedDelay = 10_000)
    @OnEachNode("marks each event before it takes it up, and only one node can")
    void takeUp() {
        pace.breathe();
        if (courier == null || courier.keepsUp()) {
            resubmit();
        }
    }

    private void resubmit() {
        transaction.executeWithoutResult(_ -> {
            giveUp(abandoned == null ? time.instant().minus(patience()) : abandoned);
            failures().forEach(this::putOff);
        });
        abandoned = null;
        var now = time.instant();
        failed.resubmit(ResubmissionOptions.defaults()
                .withBatchSize(BATCH)
                .withMaxInFlight(BATCH)
                .withFilter(failure -> !failure.getPublicationDate().isAfter(now)));
    }

    private Duration patience() {
        return courier == null ? LOST : LOST_ON_THE_WAY;
    }

    /** Nobody works any more on what was begun so long ago. It is due at once. */
    private void giveUp(Instant begunBefore) {
        database.sql("""
                        update EVENT_PUBLICATION set status = 'FAILED', publication_date = ?
                        where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED') and last_resubmission_date < ?
                        """)
                .param(Timestamp.from(time.instant()))
                .param(Timestamp.from(begunBefore))
                .update();
    }

    /** Those of which it is not decided yet when they are due: their date is not after their last attempt. */
    private List<Failure> failures() {
        return database.sql("""
                        select id, listener_id, completion_attempts from EVENT_PUBLICATION
                        where status = 'FAILED' and publication_date <= last_resubmission_date limit 100
                        """)
                .query((row, _) -> new Failure(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private void putOff(Failure failure) {
        var due = due(failure.attempts());
        LOG.warn(
                "{} has failed {} times at event {}; again at {}",
                failure.listener(),
                failure.attempts(),
                failure.id(),
                due);
        database.sql("update EVENT_PUBLICATION set publication_date = ? where id = ? and status = 'FAILED'")
                .param(Timestamp.from(due))
                .param(failure.id())
                .update();
    }

    private Instant due(int attempts) {
        return attempts >= MOST_ATTEMPTS
                ? NEVER
                : time.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS)));
    }
}
