package app.kith.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * What time it is. Never goes backwards while the program runs, whatever happens to the machine's clock,
 * because ids are made of it. In milliseconds, as everything that Kith stores and says.
 */
@Component
public class Time implements InstantSource {

    private static final ScopedValue<Instant> ANOTHER = ScopedValue.newInstance();

    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return ANOTHER.isBound() ? ANOTHER.get() : read();
    }

    /** Runs something as if it happened at another time. For the demo's past, and for tests. */
    public static void at(Instant moment, Runnable happening) {
        ScopedValue.where(ANOTHER, moment.truncatedTo(ChronoUnit.MILLIS)).run(happening);
    }

    private Instant read() {
        return started.plus(Duration.ofNanos(System.nanoTime() - startedNanos)).truncatedTo(ChronoUnit.MILLIS);
    }
}
