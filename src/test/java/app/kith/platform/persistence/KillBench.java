package app.kith.platform.persistence;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The primary is killed while people write, again and again. Each write carries a key of its own and is sent with that
 * key until it is acknowledged; afterwards all that was acknowledged has to be there, and only once.
 *
 * <p>Every other time the replicas are cut off a moment before, as when a machine dies with its network. A process that
 * is killed leaves to the system what it has sent already; a machine does not, so the plain kill is the milder death.
 */
final class KillBench {

    private static final int WRITERS = 8;
    private static final long KEYS_EACH = 1_000_000_000L;
    private static final Duration NO_PAUSE = Duration.ZERO;
    private static final Duration BEFORE = Duration.ofMillis(1_500);
    private static final Duration AFTER = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Stage stage;
    private final Figures figures;
    private final AtomicLong[] lastKeys = new AtomicLong[WRITERS + 1];

    KillBench(Stage stage, Figures figures) {
        this.stage = stage;
        this.figures = figures;
    }

    void run(int rounds) {
        for (var writer = 1; writer <= WRITERS; writer++) {
            lastKeys[writer] = new AtomicLong(writer * KEYS_EACH);
            insertCounter(writer);
        }
        var real = play(rounds, false);
        figures.atLeast(rounds, "primary killed while eight people write", (double) real.rounds, "times");
        figures.note("… after the replicas were cut off", (double) (real.rounds / 2), "times");
        figures.note("writes acknowledged", (double) real.acknowledged, "writes");
        figures.note("writes that had to be sent again with the same key", (double) real.repeated, "writes");
        figures.atMost(0, "acknowledged and lost", (double) real.lost, "writes");
        figures.atMost(0, "done twice", (double) real.twice, "writes");
        figures.note("from the kill to read-only, p50", real.untilReadOnly.millis(0.5), "ms");
        figures.atMost(5_000, "… at most", real.untilReadOnly.millis(1), "ms");
        figures.note("from the begin of failover to the first write, p50", real.untilWriting.millis(0.5), "ms");
        figures.atMost(30_000, "… at most", real.untilWriting.millis(1), "ms");

        var control = play(rounds, true);
        figures.control("asynchronous replication: primary killed, until something is lost", control.rounds, "times");
        figures.control("asynchronous replication: writes acknowledged", control.acknowledged, "writes");
        figures.controlAbove(0, "asynchronous replication: acknowledged and lost", control.lost, "writes");
    }

    private void insertCounter(long writer) {
        stage.node.write(jdbc -> jdbc.sql("insert into note (id, text, n) values (?, 'counter', 0)")
                .param(-writer)
                .update());
    }

    private static final class Outcome {

        final Journal untilReadOnly = new Journal();
        final Journal untilWriting = new Journal();
        int rounds;
        long acknowledged;
        long repeated;
        long lost;
        long twice;
    }

    private Outcome play(int rounds, boolean control) {
        var outcome = new Outcome();
        var until = System.nanoTime() + LONGEST.toNanos();
        while (outcome.rounds < rounds && System.nanoTime() < until && !(control && outcome.lost > 0)) {
            round(control, outcome);
            outcome.rounds++;
            System.out.printf(
                    "  %s%d: %,d acknowledged so far, %d lost, %d twice%n",
                    control ? "asynchronous " : "", outcome.rounds, outcome.acknowledged, outcome.lost, outcome.twice);
        }
        return outcome;
    }

    private void round(boolean control, Outcome outcome) {
        var primary = stage.primary();
        if (control) {
            stage.trio.sql(primary, "set global rpl_semi_sync_source_enabled = off");
        }
        var acknowledged = ConcurrentHashMap.<Long>newKeySet();
        var repeated = new AtomicLong();
        try (var _ = new Load(WRITERS, NO_PAUSE, writer -> acknowledged.add(insert(writer, repeated)))) {
            Load.pause(BEFORE);
            if (outcome.rounds % 2 == 1) {
                cutOff(primary);
            }
            outcome.untilReadOnly.attempt(() -> {
                stage.trio.kill(primary);
                Stage.require("the node to be read-only", () -> !stage.node.writes.arePossible());
            });
            var before = acknowledged.size();
            // It can have a minute to go when people write already: see docs/reliability.md
            var failover = CompletableFuture.runAsync(stage::failover, Thread::startVirtualThread);
            outcome.untilWriting.attempt(
                    () -> Stage.require("the first write after failover", () -> acknowledged.size() > before));
            failover.join();
            Load.pause(AFTER);
        }
        audit(acknowledged, outcome);
        outcome.acknowledged += acknowledged.size();
        outcome.repeated += repeated.get();
        stage.trio.rejoin(primary);
        stage.awaitHealth(stage.node);
    }

    private void cutOff(String primary) {
        Trio.NAMES.stream()
                .filter(name -> !name.equals(primary))
                .forEach(replica -> stage.trio.sql(replica, "stop replica io_thread"));
    }

    /** Sends one write until it is acknowledged, as the outbox of a browser does. A key that is there was saved. */
    private long insert(int writer, AtomicLong repeated) {
        var key = lastKeys[writer].incrementAndGet();
        var journal = new Journal();
        Stage.require("a write", () -> journal.attempt(() -> insertOnce(writer, key)));
        if (journal.count() > 1) {
            repeated.incrementAndGet();
        }
        return key;
    }

    /** The counter shows what a unique key hides: a write that was done twice. */
    private void insertOnce(int writer, long key) {
        try {
            stage.node.write(jdbc -> insert(jdbc, key) + count(jdbc, writer));
        } catch (DuplicateKeyException savedBefore) {
            return;
        }
    }

    private static int insert(JdbcClient jdbc, long key) {
        return jdbc.sql("insert into note (id, text, n) values (?, 'kept', 0)")
                .param(key)
                .update();
    }

    private static int count(JdbcClient jdbc, long writer) {
        return jdbc.sql("update note set n = n + 1 where id = ?").param(-writer).update();
    }

    private void audit(Set<Long> acknowledged, Outcome outcome) {
        var there = new HashSet<Long>(stage.node.write(jdbc -> jdbc.sql("select id from note where id > ?")
                .param(KEYS_EACH)
                .query(Long.class)
                .list()));
        outcome.lost +=
                acknowledged.stream().filter(key -> !there.contains(key)).count();
        outcome.twice = Math.abs(countedByAll() - there.size());
    }

    private long countedByAll() {
        return stage.node.write(jdbc -> jdbc.sql("select sum(n) from note where id < 0")
                .query(Long.class)
                .single());
    }
}
