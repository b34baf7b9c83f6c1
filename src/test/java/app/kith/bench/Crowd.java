package app.kith.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Everybody does the same, again and again, each as soon as they are answered. */
final class Crowd implements AutoCloseable {

    private static final double MS = 1_000_000;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** In each look; a server that only waits needs less. */
    private static final int QUIET_MS = 10;

    private final long server;
    private final List<Seat> seats;
    private final ExecutorService threads;

    /** @param server its process */
    Crowd(long server, List<Seat> seats) {
        this.server = server;
        this.seats = seats;
        threads = Executors.newFixedThreadPool(seats.size());
    }

    Sample round(Call call, Duration length) throws Exception {
        settle();
        var before = Machine.now(server);
        var began = System.nanoTime();
        var taken = all(call, began + length.toNanos());
        var seconds = (System.nanoTime() - began) / (1000 * MS);
        settle();
        var used = Machine.now(server).since(before);
        var whole = (System.nanoTime() - began) / MS * Runtime.getRuntime().availableProcessors();
        return new Sample(
                taken.length / seconds,
                percentile(taken, 0.5),
                percentile(taken, 0.99),
                (double) used.server() / taken.length,
                100 * used.others() / whole);
    }

    private long[] all(Call call, long until) throws Exception {
        var tasks = seats.stream()
                .map(seat -> (Callable<long[]>) () -> repeat(seat, call, until))
                .toList();
        var all = LongStream.builder();
        for (var times : threads.invokeAll(tasks)) {
            Arrays.stream(times.get()).forEach(all);
        }
        return all.build().sorted().toArray();
    }

    private static long[] repeat(Seat seat, Call call, long until) throws IOException {
        var times = LongStream.builder();
        for (var now = System.nanoTime(); now < until; ) {
            var request = call.by(seat);
            seat.line().ask(request).expect(call.status, request);
            var then = System.nanoTime();
            times.add(then - now);
            now = then;
        }
        return times.build().toArray();
    }

    /** What a call leaves to be done after its answer is a part of what it costs, and not of the next one. */
    private void settle() throws IOException {
        var latest = System.nanoTime() + LONGEST.toNanos();
        long used;
        do {
            var before = Machine.now(server);
            LockSupport.parkNanos(LOOK.toNanos());
            used = Machine.now(server).since(before).server();
        } while (used > QUIET_MS && System.nanoTime() < latest);
    }

    private static double percentile(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))] / MS;
    }

    @Override
    public void close() throws Exception {
        threads.close();
        for (var seat : seats) {
            seat.close();
        }
    }
}
