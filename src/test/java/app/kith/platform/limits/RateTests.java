package app.kith.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTests {

    @Test
    void isWrittenAsSoManyInSuchATime() {
        assertThat(Rate.of("30/1m")).isEqualTo(new Rate(30, Duration.ofMinutes(1)));
        assertThat(Rate.of("5 / 1h")).isEqualTo(new Rate(5, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "0/1m", "-1/1m", "30/0s", "30/-1m", "x/1m", "30/1 m", "1/2/3"})
    void anythingElseStopsTheStart(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 second",
        "1000, 1 second",
        "1001, 2 seconds",
        "60000, 1 minute",
        "61000, 2 minutes",
        "3600000, 1 hour",
        "3601000, 2 hours"
    })
    void howLongToWaitIsSaidInWords(long millis, String words) {
        assertThat(new TooMany(Kind.POSTING, Duration.ofMillis(millis)))
                .hasMessage("You’re posting very quickly. Try again in " + words + ".");
    }
}
