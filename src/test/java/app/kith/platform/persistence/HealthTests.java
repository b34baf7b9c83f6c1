package app.kith.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthTests {

    private long nanos;
    private final Health health = new Health(() -> nanos);

    @Test
    void nobodyServesBeforeTheyAreSeen() {
        assertThat(health.serves()).isFalse();
    }

    @Test
    void whoNeverFailedServesAtOnce() {
        health.seen(true);
        assertThat(health.serves()).isTrue();
    }

    @Test
    void whoFailsServesNoMoreUntilWellForAWhile() {
        health.seen(true);
        health.seen(false);
        assertThat(health.serves()).isFalse();
        health.seen(true);
        staysWellFor(Health.PROBATION.minusMillis(1));
        assertThat(health.serves()).isFalse();
        staysWellFor(Duration.ofMillis(1));
        assertThat(health.serves()).isTrue();
    }

    @Test
    void whoFallsSilentServesNoMoreUntilWellForAWhile() {
        health.seen(true);
        pass(Health.SILENCE.minusMillis(1));
        assertThat(health.serves()).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(health.serves()).isFalse();
        health.seen(true);
        assertThat(health.serves()).isFalse();
        staysWellFor(Health.PROBATION);
        assertThat(health.serves()).isTrue();
    }

    @Test
    void aRelapseBeginsTheProbationAnew() {
        health.seen(false);
        health.seen(true);
        staysWellFor(Duration.ofSeconds(4));
        health.seen(false);
        health.seen(true);
        staysWellFor(Duration.ofSeconds(4));
        assertThat(health.serves()).isFalse();
    }

    private void staysWellFor(Duration time) {
        for (var left = time; left.isPositive(); left = left.minus(Watch.PERIOD)) {
            pass(left.compareTo(Watch.PERIOD) < 0 ? left : Watch.PERIOD);
            health.seen(true);
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
