package app.kith.platform.persistence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** People who do one thing again and again, each in a thread, until it is enough. */
final class Load implements AutoCloseable {

    interface Doing {

        void once(int person) throws Exception;
    }

    private static final Duration POLL = Duration.ofMillis(2);

    private final ExecutorService threads;
    private final List<Future<?>> people;
    private volatile boolean enough;

    /** @param pause between two times, for each person */
    Load(int people, Duration pause, Doing doing) {
        threads = Executors.newFixedThreadPool(people);
        this.people = IntStream.rangeClosed(1, people)
                .<Future<?>>mapToObj(person -> threads.submit(() -> repeat(person, pause, doing)))
                .toList();
    }

    private Void repeat(int person, Duration pause, Doing doing) throws Exception {
        while (!enough) {
            doing.once(person);
            pause(pause);
        }
        return null;
    }

    static void pause(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }

    /** @return whether it came true in time */
    static boolean await(Duration limit, BooleanSupplier condition) {
        var until = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            pause(POLL);
        }
        return true;
    }

    /** Waits until each has finished what they were at. A fault of one of them is thrown here. */
    @Override
    public void close() {
        enough = true;
        try (threads) {
            for (var person : people) {
                person.get();
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }
}
