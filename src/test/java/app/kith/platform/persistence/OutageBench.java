package app.kith.platform.persistence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people notice while a server dies or freezes: reads that fail, writes that hang, and for how long. */
final class OutageBench {

    private static final int READERS = 12;
    private static final int WRITERS = 4;
    private static final int ROWS = 1_000;
    private static final long FIRST_ROW = 1_000_000;
    private static final Duration READING_PAUSE = Duration.ofMillis(10);
    private static final Duration WRITING_PAUSE = Duration.ofMillis(20);
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration NOTICED = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofSeconds(1);

    /** An operator needs a moment to read the alarm. */
    private static final Duration READING_ONLY = Duration.ofSeconds(5);

    private static final Duration UNWATCHED = Duration.ofSeconds(12);

    private final Stage stage;
    private final Figures figures;
    private final AtomicLong nextRow = new AtomicLong(FIRST_ROW);

    OutageBench(Stage stage, Figures figures) {
        this.stage = stage;
        this.figures = figures;
    }

    void run(int rounds) {
        for (var row = 0; row < ROWS; row++) {
            insert(stage.node);
        }
        replicaLost("killed", rounds, stage.trio::kill, stage.trio::start);
        replicaLost("frozen", rounds, stage.trio::freeze, stage.trio::thaw);
        primaryLost("killed", stage.trio::kill);
        primaryLost("frozen", stage.trio::freeze);
        unwatched();
    }

    private void insert(Node node) {
        node.write(jdbc -> insert(jdbc, nextRow.incrementAndGet()));
    }

    private static int insert(JdbcClient jdbc, long row) {
        return jdbc.sql("insert into note (id, text, n) values (?, 'outage', 0)")
                .param(row)
                .update();
    }

    private static int find(JdbcClient jdbc) {
        var row = FIRST_ROW + ThreadLocalRandom.current().nextLong(1, ROWS);
        return jdbc.sql("select count(*) from note where id = ?")
                .param(row)
                .query(Integer.class)
                .single();
    }

    private Load readers(Node node, Journal journal) {
        return new Load(
                READERS,
                READING_PAUSE,
                member -> Node.as(member, () -> journal.attempt(() -> node.read(OutageBench::find))));
    }

    private Load writers(Node node, Journal journal) {
        return new Load(
                WRITERS, WRITING_PAUSE, member -> Node.as(READERS + member, () -> journal.attempt(() -> insert(node))));
    }

    private void replicaLost(String how, int rounds, Consumer<String> harm, Consumer<String> mend) {
        var reading = new Journal();
        var once = new Journal();
        var early = 0;
        var late = 0;
        for (var round = 0; round < rounds; round++) {
            var victim = replicas().get(round % 2);
            long lost;
            try (var _ = readers(stage.node, reading);
                    var _ = new Load(READERS, READING_PAUSE, member -> readOnce(member, once))) {
                Load.pause(BEFORE);
                lost = System.nanoTime();
                harm.accept(victim);
                Load.pause(AFTER);
            }
            early += reading.begunBetween(lost, lost + NOTICED.toNanos()).bad().count();
            late += reading.begunBetween(lost + NOTICED.toNanos(), Long.MAX_VALUE)
                    .bad()
                    .count();
            mend.accept(victim);
            stage.awaitHealth(stage.node);
        }
        var name = "replica " + how + ", " + rounds + " times: ";
        figures.note(name + "reads in all", reading.count(), "reads");
        figures.note(name + "reads that failed in the first two seconds", early, "reads");
        figures.atMost(0, name + "reads that failed later", late, "reads");
        figures.note(
                name + "reads that took longer than a second",
                reading.slowerThan(SLOW).count(),
                "reads");
        figures.note(name + "slowest read", reading.millis(1), "ms");
        figures.controlAbove(
                0,
                name + "failed where lost reads are not tried again",
                once.bad().count(),
                "reads");
    }

    private List<String> replicas() {
        return Trio.NAMES.stream().filter(name -> !name.equals(stage.primary())).toList();
    }

    private boolean readOnce(int member, Journal journal) throws Exception {
        return Node.as(member, () -> journal.attempt(() -> stage.node.readOnce(OutageBench::find)));
    }

    private void primaryLost(String how, Consumer<String> harm) {
        var primary = stage.primary();
        var reading = new Journal();
        var writing = new Journal();
        var refused = new Journal();
        long lost;
        long readOnly;
        long failover;
        try (var _ = readers(stage.node, reading);
                var _ = writers(stage.node, writing)) {
            Load.pause(BEFORE);
            lost = System.nanoTime();
            harm.accept(primary);
            Stage.require("the node to be read-only", () -> !stage.node.writes.arePossible());
            readOnly = System.nanoTime();
            try (var _ = writers(stage.node, refused)) {
                Load.pause(READING_ONLY);
            }
            failover = System.nanoTime();
            stage.failover();
            Stage.require(
                    "writing again",
                    () -> writing.begunBetween(failover, Long.MAX_VALUE).good().count() > 0);
            Load.pause(NOTICED);
        }
        var writingAgain = writing.begunBetween(failover, Long.MAX_VALUE).firstGoodEnd();
        var name = "primary " + how + ": ";
        figures.atMost(5_000, name + "until the node is read-only", (readOnly - lost) / 1e6, "ms");
        var meanwhile = reading.begunBetween(lost, writingAgain);
        figures.note(name + "reads until there are writes again", meanwhile.count(), "reads");
        figures.atLeast(99.5, name + "of these, good", meanwhile.goodPercent(), "%");
        figures.note(name + "of these, p99", meanwhile.millis(0.99), "ms");
        figures.note(name + "of these, slowest", meanwhile.millis(1), "ms");
        var hanging = writing.begunBetween(lost, readOnly).bad();
        figures.note(name + "writes refused before it is read-only", hanging.count(), "writes");
        figures.note(name + "slowest of these", hanging.millis(1), "ms");
        figures.atLeast(
                1, name + "writes refused while it is read-only", refused.bad().count(), "writes");
        figures.atMost(
                0,
                name + "writes acknowledged while it is read-only",
                refused.good().count(),
                "writes");
        figures.atMost(1_000, name + "p99 until a write is refused", refused.millis(0.99), "ms");
        figures.atMost(30_000, name + "from failover to the first write", (writingAgain - failover) / 1e6, "ms");
        comeBack(name, primary);
    }

    /** Whoever was frozen wakes up and believes to be the primary still; nobody may be told "saved" by it. */
    private void comeBack(String name, String old) {
        if (name.contains("frozen")) {
            stage.trio.thaw(old);
            figures.atMost(
                    0, name + "writes that the old one acknowledges when it wakes", acknowledgedBy(old), "writes");
            stage.trio.kill(old);
        }
        stage.trio.rejoin(old);
        stage.awaitHealth(stage.node);
    }

    private int acknowledgedBy(String old) {
        try {
            return insert(stage.straightTo(old, NOTICED), nextRow.incrementAndGet());
        } catch (DataAccessException nobodyAcknowledges) {
            return 0;
        }
    }

    /** A node that does not look after its servers asks a frozen one again and again, and each time waits in vain. */
    private void unwatched() {
        var writing = new Journal();
        try (var node = new Node(stage.settings)) {
            stage.awaitHealth(node);
            node.stopWatching();
            var primary = stage.primary();
            long frozen;
            try (var _ = writers(node, writing)) {
                Load.pause(BEFORE);
                frozen = System.nanoTime();
                stage.trio.freeze(primary);
                Load.pause(UNWATCHED);
            }
            stage.trio.thaw(primary);
            var refused = writing.begunBetween(frozen + NOTICED.toNanos(), Long.MAX_VALUE)
                    .bad();
            figures.controlAbove(
                    1_000, "primary frozen and nobody looks: p99 until a write is refused", refused.millis(0.99), "ms");
        }
        stage.awaitHealth(stage.node);
    }
}
