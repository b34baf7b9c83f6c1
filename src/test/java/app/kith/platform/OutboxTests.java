package app.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Database;
import app.kith.KithTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@KithTest
@ExtendWith(OutputCaptureExtension.class)
class OutboxTests {

    private static final String LISTENER = "app.kith.feed.FanOut.on(app.kith.graph.UserFollowed)";
    private static final String GOOD = "{\"follower\":\"1\",\"followee\":\"2\",\"at\":\"2026-01-01T00:00:00Z\"}";

    /** Of somebody who follows nobody: the listener stumbles over it each time. */
    private static final String BAD = "{\"follower\":\"1\",\"at\":\"2026-01-01T00:00:00Z\"}";

    private final UUID id = UUID.randomUUID();
    private final Outbox outbox;
    private final Time time;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    OutboxTests(Outbox outbox, Time time, JdbcClient database, TransactionOperations transaction) {
        this.outbox = outbox;
        this.time = time;
        this.database = database;
        this.transaction = transaction;
    }

    /** How an event stands there. */
    private record Row(String status, int attempts, Instant due) {}

    @AfterEach
    void leaveItEmpty() {
        write("delete from EVENT_PUBLICATION where id = ?", key());
    }

    @Test
    void whatANodeLeftBehindIsDone() {
        for (var status : new String[] {"PUBLISHED", "PROCESSING", "RESUBMITTED"}) {
            put(GOOD, status, 1, time.instant().minus(Outbox.LOST).minusSeconds(1));
            outbox.takeUp();
            await().untilAsserted(() -> assertThat(row()).as(status).isEmpty());
        }
    }

    @Test
    void whatSomebodyWorksOnIsLeftToThem() {
        put(GOOD, "PROCESSING", 1, time.instant().minus(Outbox.LOST).plusSeconds(60));
        outbox.takeUp();
        assertThat(row()).get().extracting(Row::status).isEqualTo("PROCESSING");
    }

    @Test
    void whatFailsComesAgainLaterEachTimeAndIsSaid(CapturedOutput log) {
        put(BAD, "FAILED", 4, time.instant());
        outbox.takeUp();
        assertThat(log).contains(LISTENER + " has failed 4 times at event " + id);
        assertThat(row().orElseThrow().due()).isAfter(time.instant().plus(Duration.ofSeconds(70)));
        outbox.takeUp();
        assertThat(row()).get().extracting(Row::attempts).isEqualTo(4);

        makeDue();
        outbox.takeUp();
        await().untilAsserted(() ->
                assertThat(row()).get().extracting(Row::status, Row::attempts).containsExactly("FAILED", 5));
        outbox.takeUp();
        assertThat(row().orElseThrow().due()).isAfter(time.instant().plus(Duration.ofSeconds(150)));
    }

    @Test
    void whatFailedForADayIsKeptAndLeftAlone() {
        put(BAD, "FAILED", Outbox.MOST_ATTEMPTS, time.instant());
        outbox.takeUp();
        assertThat(row().orElseThrow().due()).isAfter(Instant.parse("8000-01-01T00:00:00Z"));
        outbox.takeUp();
        assertThat(row()).get().extracting(Row::attempts).isEqualTo(Outbox.MOST_ATTEMPTS);
    }

    private void put(String event, String status, int attempts, Instant begun) {
        write("""
                insert into EVENT_PUBLICATION (id, listener_id, event_type, serialized_event, publication_date,
                    status, completion_attempts, last_resubmission_date)
                values (?, ?, 'app.kith.graph.UserFollowed', ?, ?, ?, ?, ?)
                """, key(), LISTENER, event, Timestamp.from(begun), status, attempts, Timestamp.from(begun));
    }

    private void makeDue() {
        write(
                "update EVENT_PUBLICATION set publication_date = ?, last_resubmission_date = ? where id = ?",
                Timestamp.from(time.instant().minusSeconds(1)),
                Timestamp.from(time.instant().minusSeconds(100)),
                key());
    }

    private Optional<Row> row() {
        return database.sql("select status, completion_attempts, publication_date from EVENT_PUBLICATION where id = ?")
                .param(key())
                .query((row, _) -> new Row(
                        row.getString(1), row.getInt(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    private void write(String statement, Object... values) {
        transaction.executeWithoutResult(
                _ -> database.sql(statement).params(values).update());
    }

    private Object key() {
        return Database.isMySql() ? id.toString() : id;
    }
}
