package app.kith.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.platform.Time;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalBucketsTests {

    private static final Rate TWICE_A_MINUTE = Rate.of("2/1m");
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private final LocalBuckets buckets = new LocalBuckets(new Time());

    @Test
    void whatWasUsedComesBackEvenly() {
        Time.at(NOW, () -> {
            assertThat(buckets.spend("a", TWICE_A_MINUTE))
                    .isEqualTo(new Spent(true, 2, 1, Duration.ZERO, Duration.ofSeconds(30)));
            assertThat(buckets.spend("a", TWICE_A_MINUTE))
                    .isEqualTo(new Spent(true, 2, 0, Duration.ZERO, Duration.ofSeconds(60)));
            assertThat(buckets.spend("a", TWICE_A_MINUTE))
                    .isEqualTo(new Spent(false, 2, 0, Duration.ofSeconds(30), Duration.ofSeconds(60)));
            assertThat(buckets.spend("b", TWICE_A_MINUTE).granted()).isTrue();
        });
        Time.at(NOW.plusSeconds(29), () -> assertThat(granted("a")).isFalse());
        Time.at(NOW.plusSeconds(30), () -> assertThat(granted("a")).isTrue());
    }

    @Test
    void whoIsAtRestIsForgotten() {
        Time.at(NOW, () -> {
            granted("a");
            buckets.forget();
            assertThat(buckets.size()).isOne();
        });
        Time.at(NOW.plusSeconds(30), () -> {
            buckets.forget();
            assertThat(buckets.size()).isZero();
        });
    }

    @Test
    void aCrowdTakesNoMoreThanItsPlace() {
        Time.at(NOW, () -> {
            granted("first");
            granted("kept");
            for (var n = 0; n < LocalBuckets.MOST; n++) {
                granted("kept" + n % 2);
                granted("stranger " + n);
            }
            assertThat(buckets.size()).isEqualTo(LocalBuckets.MOST);
            assertThat(granted("kept0"))
                    .as("who is still there is still counted")
                    .isFalse();
            assertThat(granted("first")).as("who was forgotten begins anew").isTrue();
        });
    }

    private boolean granted(String key) {
        return buckets.spend(key, TWICE_A_MINUTE).granted();
    }
}
