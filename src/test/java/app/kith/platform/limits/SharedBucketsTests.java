package app.kith.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.platform.Live;
import app.kith.platform.Time;
import app.kith.platform.Writes;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@KithTest
class SharedBucketsTests {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Rate OFTEN = Rate.of("300/5m");
    private static final Rate SELDOM = Rate.of("30/1m");

    private final Writes writes;
    private final AtomicInteger statements = new AtomicInteger();
    private final DataSource database;
    private final SharedBuckets here;
    private final SharedBuckets there;
    private final String key = UUID.randomUUID().toString();

    SharedBucketsTests(DataSource database, Live live) {
        this.database = new Counting(database, statements);
        writes = new Writes(live);
        here = node();
        there = node();
    }

    @Test
    void allNodesTogetherGrantWhatOneWould() {
        Time.at(NOW, () -> assertThat(granted(400, OFTEN)).isEqualTo(300));
        Time.at(NOW.plusSeconds(1), () -> assertThat(granted(4, OFTEN)).isOne());
    }

    @Test
    void manyAtOnceGetNoMore() throws Exception {
        Callable<Integer> asking = () -> {
            var granted = new AtomicInteger();
            Time.at(NOW, () -> granted.set(granted(5, SELDOM)));
            return granted.get();
        };
        var all = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var some : threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> asking).toList())) {
                all += some.get();
            }
        }
        assertThat(all).isEqualTo(30);
    }

    @Test
    void whatANodeKeepsForSomebodyAtRestMeltsAway() {
        Time.at(NOW, () -> assertThat(here.spend(key, OFTEN).remaining()).isEqualTo(299));
        Time.at(
                NOW.plusSeconds(20),
                () -> assertThat(here.spend(key, OFTEN).remaining())
                        .as("nineteen of the thirty that it took are back in the bucket, and no more its own")
                        .isEqualTo(299));
        Time.at(NOW.plus(OFTEN.within()), () -> {
            IntStream.range(0, 300)
                    .forEach(_ -> assertThat(there.spend(key, OFTEN).granted()).isTrue());
            assertThat(there.spend(key, OFTEN).granted()).isFalse();
            assertThat(here.spend(key, OFTEN).granted()).isFalse();
        });
    }

    /** What is granted on two nodes at any moments would have been granted by one bucket. */
    @Test
    void neverGrantsMoreWhoeverAsksWhen() {
        var random = new Random(7);
        var moment = NOW;
        var rate = Rate.of("50/50s");
        var one = new Level(rate, 0);
        for (var n = 0; n < 600; n++) {
            moment = moment.plusMillis(random.nextInt(20) == 0 ? random.nextInt(30_000) : random.nextInt(300));
            var nanos = ChronoUnit.NANOS.between(Instant.EPOCH, moment);
            var node = random.nextBoolean() ? here : there;
            var granted = new boolean[1];
            Time.at(moment, () -> granted[0] = node.spend(key, rate).granted());
            if (granted[0]) {
                assertThat(one.remaining(nanos)).as("at request %d", n).isPositive();
                one = one.less(1, nanos);
            }
        }
    }

    @Test
    void whoIsRefusedHearsWhenItWillDo() {
        Time.at(NOW, () -> {
            assertThat(granted(30, SELDOM)).isEqualTo(30);
            assertThat(there.spend(key, SELDOM))
                    .isEqualTo(new Spent(false, 30, 0, Duration.ofSeconds(2), Duration.ofMinutes(1)));
        });
        Time.at(
                NOW.plusSeconds(2),
                () -> assertThat(there.spend(key, SELDOM))
                        .isEqualTo(new Spent(true, 30, 0, Duration.ZERO, Duration.ofMinutes(1))));
    }

    @Test
    void aHundredRequestsOfAProgramTakeTenStatements() {
        Time.at(NOW, () -> {
            var _ = here.spend("the first of all " + key, SELDOM);
            statements.set(0);
            IntStream.range(0, 100).forEach(_ -> here.spend(key, OFTEN));
            assertThat(statements)
                    .as("two that begin it, and two for each thirty")
                    .hasValue(10);
        });
    }

    @Test
    void whoIsRefusedCostsNothing() {
        Time.at(NOW, () -> {
            assertThat(granted(30, SELDOM)).isEqualTo(30);
            var _ = granted(2, SELDOM);
            statements.set(0);
            assertThat(granted(100, SELDOM)).isZero();
            assertThat(statements).hasValue(0);
        });
    }

    @Test
    void whileNothingCanBeWrittenEachNodeCountsAlone() {
        writes.become(false);
        Time.at(NOW, () -> {
            assertThat(granted(100, SELDOM)).isEqualTo(60);
            assertThat(statements).hasValue(0);
        });
    }

    @Test
    void whatIsFullAgainIsForgotten() {
        Time.at(NOW, () -> assertThat(granted(2, SELDOM)).isEqualTo(2));
        var before = rows();
        Time.at(NOW.plus(Duration.ofHours(1)), here::sweep);
        assertThat(rows()).isLessThan(before);
    }

    private long rows() {
        return JdbcClient.create(database)
                .sql("select count(*) from limit_bucket")
                .query(Long.class)
                .single();
    }

    /** Asks each node in its turn. */
    private int granted(int times, Rate rate) {
        return (int) IntStream.range(0, times)
                .filter(n -> (n % 2 == 0 ? here : there).spend(key, rate).granted())
                .count();
    }

    private SharedBuckets node() {
        var levels = new SharedLevels(JdbcClient.create(database), new JdbcTransactionManager(database));
        var time = new Time();
        return new SharedBuckets(levels, new LocalBuckets(time), writes, () -> {}, time);
    }

    private static final class Counting extends DelegatingDataSource {

        private final AtomicInteger statements;

        Counting(DataSource database, AtomicInteger statements) {
            super(database);
            this.statements = statements;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        return method.invoke(connection, arguments);
                    });
        }
    }
}
