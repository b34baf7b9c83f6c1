package app.kith.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When something that did not get through is tried again: soon, then ever later. */
final class Retries {

    /** So long has nothing got through when one thing has been tried for the last time: a little less than all pauses. */
    static final Duration SPAN;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** What failed at the same moment, because a server was down, does not come back all at the same moment. */
    private static final double JITTER = 0.1;

    static {
        SPAN = PAUSES.stream()
                .reduce(Duration.ZERO, Duration::plus)
                .multipliedBy(4)
                .dividedBy(5);
    }

    private Retries() {}

    /** @return nothing when it was tried often enough */
    static Optional<Duration> after(int tries) {
        return tries > PAUSES.size() ? Optional.empty() : Optional.of(about(PAUSES.get(tries - 1)));
    }

    private static Duration about(Duration pause) {
        var factor = RandomGenerator.getDefault().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
