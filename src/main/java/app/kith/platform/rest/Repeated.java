package app.kith.platform.rest;

import app.kith.platform.Pace;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Remembers for a day what was answered to requests that carry a key. */
@Component
class Repeated {

    static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any request takes. What has no answer then was broken off, nobody knows where. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int CHUNK = 100;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Time time;
    private final Pace pace;

    Repeated(JdbcClient database, TransactionOperations transaction, Time time, Pace pace) {
        this.database = database;
        this.transaction = transaction;
        this.time = time;
        this.pace = pace;
    }

    /**
     * @param name of where it goes and of its key
     * @param hash of what it says; the same key stands for the same words only
     */
    record Request(UserId member, String name, String hash) {}

    /** @param status null while there is none */
    record Answer(
            String hash,
            Instant begun,
            @Nullable Integer status,
            @Nullable String place,
            @Nullable String body) {

        boolean isTo(Request request) {
            return hash.equals(request.hash());
        }
    }

    /** @return nothing when the request is new, and now under way; else what is known of the one before */
    @Transactional
    Optional<Answer> begin(Request request) {
        var now = time.instant();
        var fresh = database.sql(
                        "insert ignore into idempotency (member_id, name, request_hash, made_at) values (?, ?, ?, ?)")
                .params(request.member().value(), request.name(), request.hash(), Timestamp.from(now))
                .update();
        return fresh > 0 ? Optional.empty() : Optional.of(before(request).orElseGet(() -> failedJustNow(request, now)));
    }

    boolean isUnderWay(Answer answer) {
        return answer.begun().plus(PATIENCE).isAfter(time.instant());
    }

    @Transactional
    void answered(Request request, int status, @Nullable String place, String body) {
        database.sql("update idempotency set status = ?, place = ?, body = ? where member_id = ? and name = ?")
                .param(status)
                .param(place)
                .param(body)
                .param(request.member().value())
                .param(request.name())
                .update();
    }

    /** It did nothing, so it may be sent again. */
    @Transactional
    void failed(Request request) {
        database.sql("delete from idempotency where member_id = ? and name = ?")
                .params(request.member().value(), request.name())
                .update();
    }

    @Scheduled(cron = "0 15 * * * *")
    @SchedulerLock(name = "idempotency-forget")
    void forget() {
        var end = Timestamp.from(time.instant().minus(KEPT));
        do {
            pace.breathe();
        } while (forgetSome(end) == CHUNK);
    }

    private int forgetSome(Timestamp end) {
        return Objects.requireNonNull(
                transaction.execute(_ -> database.sql("delete from idempotency where made_at < ? limit " + CHUNK)
                        .param(end)
                        .update()));
    }

    /** Between the two questions it was taken away: then the next try will do. */
    private static Answer failedJustNow(Request request, Instant now) {
        return new Answer(request.hash(), now, null, null, null);
    }

    private Optional<Answer> before(Request request) {
        return database.sql("""
                        select request_hash, made_at, status, place, body from idempotency
                        where member_id = ? and name = ?
                        """)
                .params(request.member().value(), request.name())
                .query((row, _) -> new Answer(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getObject(3, Integer.class),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }
}
