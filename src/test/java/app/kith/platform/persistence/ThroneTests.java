package app.kith.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThroneTests {

    private static final Address ONE = new Address("one", 3306);
    private static final Address OTHER = new Address("other", 3306);

    private long nanos;
    private final Throne throne = new Throne(() -> nanos);

    @Test
    void oneFailureIsNoOutage() {
        throne.failed(ONE);
        assertThat(throne.isHeld()).isTrue();
        throne.answered(ONE, 1);
        throne.failed(ONE);
        assertThat(throne.isHeld()).isTrue();
    }

    @Test
    void twoFailuresInARowAre() {
        throne.failed(ONE);
        throne.failed(ONE);
        assertThat(throne.isHeld()).isFalse();
    }

    @Test
    void silenceIsOneToo() {
        throne.answered(ONE, 1);
        nanos += Throne.PATIENCE.toNanos();
        assertThat(throne.isHeld()).isFalse();
        throne.answered(ONE, 2);
        assertThat(throne.isHeld()).isTrue();
    }

    @Test
    void whoIsNotLookedAtIsNotSilent() {
        nanos += Throne.PATIENCE.toNanos();
        throne.watched();
        assertThat(throne.isHeld()).isTrue();
    }

    @Test
    void twoAnswersInARowEndIt() {
        throne.failed(ONE);
        throne.failed(ONE);
        throne.answered(ONE, 1);
        assertThat(throne.isHeld()).isFalse();
        throne.answered(ONE, 2);
        assertThat(throne.isHeld()).isTrue();
    }

    @Test
    void whatTheOldPrimaryDidIsNotHeldAgainstTheNew() {
        throne.failed(ONE);
        throne.failed(OTHER);
        assertThat(throne.isHeld()).isTrue();
    }

    @Test
    void aReplicaMayBeASecondBehind() {
        var now = Duration.ofHours(1).toNanos() / 1_000;
        throne.answered(ONE, now);
        assertThat(throne.isLeftBehindBy(now - 1_000_000)).isFalse();
        assertThat(throne.isLeftBehindBy(now - 1_000_001)).isTrue();
    }
}
