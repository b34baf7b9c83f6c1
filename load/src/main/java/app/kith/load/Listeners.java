package app.kith.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The open streams of everybody. */
final class Listeners {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration ALL_OPEN = Duration.ofSeconds(60);

    /** Whatever was said last has to arrive, also when a stream must first be found dead and opened anew. */
    private static final Duration ECHO = Duration.ofSeconds(30);

    private final List<Ear> ears;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    Listeners(Api api, Town town, Journal journal) {
        ears = town.members().stream()
                .map(member -> new Ear(api, member, journal))
                .toList();
    }

    /** Returns when all are connected. */
    void begin() {
        ears.forEach(threads::submit);
        watch.scheduleWithFixedDelay(
                () -> ears.forEach(Ear::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        var latest = System.nanoTime() + ALL_OPEN.toNanos();
        while (!ears.stream().allMatch(Ear::isOpen)) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("Only %d of %d could listen"
                        .formatted(ears.stream().filter(Ear::isOpen).count(), ears.size()));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** As long as it says, though whoever ends the crowd interrupts. */
    private static void listenOn() {
        var end = System.nanoTime() + ECHO.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
            var _ = Thread.interrupted();
        }
    }

    void end() {
        listenOn();
        watch.shutdownNow();
        ears.forEach(Ear::end);
        threads.shutdownNow();
    }
}
