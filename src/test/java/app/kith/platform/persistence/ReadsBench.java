package app.kith.platform.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whether members read what they just wrote, and never less than they have read before, while replicas lag, stand
 * still and die. Each member writes a row of their own; one row for all is written all the time by somebody else.
 */
final class ReadsBench {

    private static final int MEMBERS = 16;
    private static final int HOT_ROW = 0;
    private static final int ONE_IN = 10;
    private static final Duration NO_PAUSE = Duration.ZERO;
    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Two hundred commits a second by all members together: a community of some ten thousand on a busy evening. */
    private static final Duration NORMAL_PAUSE = Duration.ofMillis(70);

    private static final String STOP = "stop replica sql_thread;";
    private static final String DELAY =
            STOP + "change replication source to source_delay = %d;start replica sql_thread;";

    private final Stage stage;
    private final Figures figures;

    ReadsBench(Stage stage, Figures figures) {
        this.stage = stage;
        this.figures = figures;
    }

    /** @param mustLag whether the control has to fail here by a tenth */
    private record Setup(String name, String replica1, String replica2, boolean killing, boolean mustLag) {

        Setup(String name, String sql) {
            this(name, sql, sql, false, true);
        }
    }

    private static final List<Setup> SETUPS = List.of(
            new Setup("no lag", "", "", false, false),
            new Setup("1 s of lag", DELAY.formatted(1)),
            new Setup("30 s of lag", DELAY.formatted(30)),
            new Setup("both stopped", STOP),
            new Setup("one stopped", STOP, "", false, true),
            new Setup("killed and back", "", "", true, false));

    void run(int reads) throws Exception {
        for (var row = HOT_ROW; row <= MEMBERS; row++) {
            insert(row);
        }
        var sum = new Tally();
        for (var setup : SETUPS) {
            run(setup, reads / SETUPS.size() + 1, sum);
        }
        figures.atLeast(reads, "reads of the own write right after its commit", sum.own.get(), "reads");
        figures.note("reads of a row that others write", sum.others.get(), "reads");
        figures.atMost(0, "own writes that were not seen", sum.unseen.get(), "reads");
        figures.atMost(0, "reads that showed less than an earlier one", sum.backwards.get(), "reads");
        cost(Math.min(reads / 10, 10_000));
    }

    private void insert(long row) {
        stage.node.write(jdbc -> jdbc.sql("insert into note (id, text, n) values (?, 'bench', 0)")
                .param(row)
                .update());
    }

    private static final class Tally {

        final AtomicInteger own = new AtomicInteger();
        final AtomicInteger others = new AtomicInteger();
        final AtomicInteger unseen = new AtomicInteger();
        final AtomicInteger backwards = new AtomicInteger();
        final AtomicInteger atPrimary = new AtomicInteger();

        void add(Tally part) {
            own.addAndGet(part.own.get());
            others.addAndGet(part.others.get());
            unseen.addAndGet(part.unseen.get());
            backwards.addAndGet(part.backwards.get());
        }
    }

    private void run(Setup setup, int reads, Tally sum) throws Exception {
        stage.trio.sql("replica1", setup.replica1());
        stage.trio.sql("replica2", setup.replica2());
        var routed = new Tally();
        var plain = new Tally();
        var journal = new Journal();
        var members = Stream.generate(() -> new Member(routed, plain, journal))
                .limit(MEMBERS)
                .toList();
        try (var _ = new Load(1, NO_PAUSE, _ -> journal.attempt(this::writeHotRow));
                var _ = new Load(
                        MEMBERS,
                        NO_PAUSE,
                        id -> Node.as(id, () -> members.get(id - 1).once(id)))) {
            if (setup.killing()) {
                killAndStart("replica1");
                killAndStart("replica2");
            }
            Load.await(LONGEST, () -> routed.own.get() >= reads);
        }
        stage.trio.sql("replica1", DELAY.formatted(0));
        stage.trio.sql("replica2", DELAY.formatted(0));
        stage.awaitHealth(stage.node);
        report(setup, routed, plain, journal);
        sum.add(routed);
    }

    private void killAndStart(String replica) {
        Load.pause(AWAY);
        stage.trio.kill(replica);
        Load.pause(AWAY);
        stage.trio.start(replica);
        stage.awaitHealth(stage.node);
    }

    private void report(Setup setup, Tally routed, Tally plain, Journal journal) {
        var name = setup.name() + ": ";
        figures.atMost(0, name + "own writes not seen, of " + routed.own, routed.unseen.get(), "reads");
        figures.atMost(0, name + "less than before, of " + routed.others, routed.backwards.get(), "reads");
        figures.note(name + "reads and writes that failed", journal.bad().count(), "");
        figures.note(name + "reads that went to the primary", percent(routed.atPrimary, routed.own), "%");
        var unseen = percent(plain.unseen, plain.own);
        if (setup.mustLag()) {
            figures.controlAbove(10, name + "own writes not seen, of " + plain.own, unseen, "%");
        } else {
            figures.control(name + "own writes not seen, of " + plain.own, unseen, "%");
        }
        figures.control(name + "less than before, of " + plain.others, percent(plain.backwards, plain.others), "%");
    }

    private static double percent(AtomicInteger part, AtomicInteger whole) {
        return whole.get() == 0 ? 0 : 100.0 * part.get() / whole.get();
    }

    private void write(long row, long value) {
        stage.node.write(jdbc -> jdbc.sql("update note set n = ? where id = ?")
                .params(value, row)
                .update());
    }

    private void writeHotRow() {
        stage.node.write(jdbc -> jdbc.sql("update note set n = n + 1 where id = ?")
                .param(HOT_ROW)
                .update());
    }

    private record Seen(long n, int server) {

        static Seen of(JdbcClient jdbc, long row) {
            return jdbc.sql("select n, @@server_id from note where id = ?")
                    .param(row)
                    .query((found, _) -> new Seen(found.getLong(1), found.getInt(2)))
                    .single();
        }
    }

    /** Writes and reads, mostly by the routing; now and then, as the control, straight from some replica. */
    private final class Member {

        private final Tally routed;
        private final Tally plain;
        private final Journal journal;
        private long written = System.currentTimeMillis();
        private long seenRouted;
        private long seenPlain;
        private int round;

        Member(Tally routed, Tally plain, Journal journal) {
            this.routed = routed;
            this.plain = plain;
            this.journal = journal;
        }

        boolean once(int id) {
            written++;
            return journal.attempt(() -> write(id, written))
                    && (++round % ONE_IN == 0 ? readPlain(id) : journal.attempt(() -> readRouted(id)));
        }

        private void readRouted(int id) {
            var own = stage.node.read(jdbc -> Seen.of(jdbc, id));
            routed.own.incrementAndGet();
            count(own.n() < written, routed.unseen);
            count(own.server() == primaryId(), routed.atPrimary);
            var others = stage.node.read(jdbc -> Seen.of(jdbc, HOT_ROW)).n();
            routed.others.incrementAndGet();
            count(others < seenRouted, routed.backwards);
            seenRouted = Math.max(seenRouted, others);
        }

        /** A replica that is dead tells nobody anything old. */
        private boolean readPlain(int id) {
            try {
                var own = straight(id);
                plain.own.incrementAndGet();
                count(own < written, plain.unseen);
                var others = straight(HOT_ROW);
                plain.others.incrementAndGet();
                count(others < seenPlain, plain.backwards);
                seenPlain = Math.max(seenPlain, others);
                return true;
            } catch (SQLException | DataAccessException | Server.Behind dead) {
                return false;
            }
        }

        private long straight(long row) throws SQLException, Server.Behind {
            var replicas = stage.node.servers.all().stream()
                    .filter(server -> !stage.node.servers.isPrimary(server))
                    .toList();
            var any = replicas.get(ThreadLocalRandom.current().nextInt(replicas.size()));
            try (var connection = any.connectionAt(Position.START)) {
                return Seen.of(JdbcClient.create(new SingleConnectionDataSource(connection, true)), row)
                        .n();
            }
        }
    }

    private int primaryId() {
        return Trio.NAMES.indexOf("primary") + 1;
    }

    private static void count(boolean condition, AtomicInteger counter) {
        if (condition) {
            counter.incrementAndGet();
        }
    }

    /** How long a read waits for a connection to a replica that is far enough, at a load as on a usual day. */
    private void cost(int reads) throws Exception {
        var waiting = new Journal();
        var nothingToWaitFor = new Journal();
        var atPrimary = new AtomicInteger();
        try (var _ = new Load(MEMBERS, NORMAL_PAUSE, id -> {
            Node.as(id, () -> {
                write(id, System.currentTimeMillis());
                return waiting.attempt(() -> count(isConnectedToPrimary(), atPrimary));
            });
            Node.as(MEMBERS + id, () -> nothingToWaitFor.attempt(this::isConnectedToPrimary));
        })) {
            Load.await(LONGEST, () -> waiting.count() >= reads);
        }
        var name = "usual load: ";
        figures.note(name + "reads right after a commit", waiting.count(), "reads");
        figures.note(name + "wait for a connection that is far enough, p50", waiting.millis(0.5), "ms");
        figures.note(name + "… p90", waiting.millis(0.9), "ms");
        figures.atMost(50, name + "… p99", waiting.millis(0.99), "ms");
        figures.note(name + "… at most", waiting.millis(1), "ms");
        figures.note(name + "went to the primary", 100.0 * atPrimary.get() / waiting.count(), "%");
        figures.control(name + "who has nothing to wait for, p50", nothingToWaitFor.millis(0.5), "ms");
        figures.control(name + "… p99", nothingToWaitFor.millis(0.99), "ms");
    }

    /** Asks the driver only, so that nothing else is measured. */
    private boolean isConnectedToPrimary() {
        try (var connection = stage.node.replicas.getConnection()) {
            return connection
                    .getMetaData()
                    .getURL()
                    .contains(stage.node.servers.reign().primary().toString());
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("No connection to read from", lost);
        }
    }
}
