package app.kith.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTests {

    @Test
    void waitsEverLongerAndEnds() {
        var pauses = IntStream.rangeClosed(1, 8)
                .mapToObj(Retries::after)
                .map(pause -> pause.orElseThrow())
                .toList();
        assertThat(pauses).isSorted();
        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(4_500), Duration.ofMillis(5_500));
        assertThat(pauses.getLast()).isBetween(Duration.ofHours(21), Duration.ofHours(27));
        assertThat(Retries.after(9)).isEmpty();
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Retries.SPAN);
    }
}
