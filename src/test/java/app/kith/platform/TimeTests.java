package app.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration OFF = Duration.ofMinutes(5);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private long nanos;

    @Test
    void goesOn() {
        var time = startedAt(NOON);
        pass(SECOND);
        assertThat(time.instant()).isEqualTo(NOON.plus(SECOND));
    }

    @Test
    void whatItHearsFirstIsTheTime() {
        var ahead = startedAt(NOON.plus(OFF));
        var behind = startedAt(NOON.minus(OFF));
        hear(ahead, NOON);
        hear(behind, NOON);
        assertThat(ahead.instant()).isEqualTo(NOON).isEqualTo(behind.instant());
    }

    @Test
    void whoIsBehindGoesThereAtOnce() {
        var time = startedAt(NOON);
        hear(time, NOON);
        hear(time, NOON.plus(OFF));
        assertThat(time.instant()).isEqualTo(NOON.plus(OFF));
        pass(SECOND);
        assertThat(time.instant()).isEqualTo(NOON.plus(OFF).plus(SECOND));
    }

    @Test
    void whoIsAheadGoesSlowlyUntilTheOthersHaveComeUp() {
        var time = startedAt(NOON);
        hear(time, NOON);
        hear(time, NOON.minusMillis(100));
        assertThat(time.instant()).isEqualTo(NOON);
        pass(Duration.ofMillis(100));
        assertThat(time.instant()).isEqualTo(NOON.plusMillis(50));
        pass(Duration.ofMillis(100));
        assertThat(time.instant()).as("where the database is").isEqualTo(NOON.plusMillis(100));
        pass(SECOND);
        assertThat(time.instant()).isEqualTo(NOON.plusMillis(1_100));
    }

    @Test
    void whoIsOnTheWayAndHearsTheSameAgainGoesOn() {
        var time = startedAt(NOON);
        hear(time, NOON);
        hear(time, NOON.minusMillis(100));
        pass(Duration.ofMillis(100));
        hear(time, NOON);
        pass(Duration.ofMillis(100));
        assertThat(time.instant()).isEqualTo(NOON.plusMillis(100));
    }

    @Test
    void whatMayBeTheTimeTheAnswerTookIsNoDifference() {
        var time = startedAt(NOON);
        hear(time, NOON);
        var asked = nanos;
        pass(Duration.ofMillis(100));
        time.learn(NOON.plusMillis(90), asked, nanos);
        assertThat(time.instant()).isEqualTo(NOON.plusMillis(100));
    }

    private Time startedAt(Instant start) {
        return new Time(() -> nanos, start);
    }

    private void hear(Time time, Instant database) {
        time.learn(database, nanos, nanos);
    }

    private void pass(Duration duration) {
        nanos += duration.toNanos();
    }
}
