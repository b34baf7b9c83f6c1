package app.kith.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.KithTest;
import app.kith.platform.Live;
import app.kith.platform.NodeNumber;
import app.kith.platform.ReadOnly;
import app.kith.platform.Time;
import app.kith.platform.Writes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@KithTest
class LeaseTests {

    private static final NodeName NAME = new NodeName("node1");
    private static final Duration OFF = Duration.ofMinutes(5);

    private final Numbers numbers;
    private final NodeNumber own;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Time time;
    private final Live live;
    private final AtomicLong nanos = new AtomicLong(System.nanoTime());
    private final List<Lease> leases = new ArrayList<>();

    LeaseTests(
            Numbers numbers,
            NodeNumber own,
            JdbcClient database,
            TransactionOperations transaction,
            Time time,
            Live live) {
        this.numbers = numbers;
        this.own = own;
        this.database = database;
        this.transaction = transaction;
        this.time = time;
        this.live = live;
    }

    @AfterEach
    void giveBack() {
        leases.forEach(Lease::giveBack);
    }

    @Test
    void thereAreSixtyFourAndNoTwoNodesShareOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var all = IntStream.range(1, NodeNumber.MOST)
                    .mapToObj(_ -> (Callable<Lease>) this::lease)
                    .toList();
            for (var lease : threads.invokeAll(all)) {
                leases.add(lease.get());
            }
        }
        assertThat(leases.stream().map(Lease::now).collect(Collectors.toSet()))
                .hasSize(NodeNumber.MOST - 1)
                .doesNotContain(own.now())
                .allMatch(number -> number >= 0 && number < NodeNumber.MOST);
        assertThatThrownBy(this::lease)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("All 64 numbers of nodes are taken: stop one of the nodes");
    }

    @Test
    void whoWasFrozenUsesItNoMore() {
        var frozen = started();
        freeze();
        assertThat(frozen.isHeld()).isFalse();
        assertThatThrownBy(frozen::now).isInstanceOf(ReadOnly.class);
    }

    @Test
    void whoWakesUpBeforeSomebodyElseTookItHasItStill() {
        var frozen = started();
        var before = frozen.now();
        freeze();
        frozen.keep();
        assertThat(frozen.now()).isEqualTo(before);
    }

    @Test
    void whoWakesUpAfterThatTakesAnother() {
        var frozen = started();
        var before = frozen.now();
        end(before);
        var other = started();
        var theirs = other.now();
        giveTo(before, "somebody else");
        freeze();
        assertThatThrownBy(frozen::now).isInstanceOf(ReadOnly.class);
        frozen.keep();
        assertThat(frozen.now()).isNotEqualTo(before).isNotEqualTo(theirs).isNotEqualTo(own.now());
        end(before);
    }

    @Test
    void whoAloneHasNoNumberIsNotReady() {
        var lease = started();
        var writes = new Writes(live);
        var health = new Readiness().nodeHealthIndicator(lease, writes, NAME);
        assertThat(status(health)).isEqualTo(Status.UP);
        freeze();
        assertThat(status(health)).isEqualTo(Status.DOWN);
        writes.become(false);
        assertThat(status(health))
                .as("nobody can write, and here people can still read")
                .isEqualTo(Status.UP);
    }

    @Test
    void whatIsLeasedIsNotGivenAway() {
        var first = started();
        var second = started();
        assertThat(second.now()).isNotEqualTo(first.now());
    }

    @Test
    void whatWasGivenBackIsFree() {
        var lease = started();
        var number = lease.now();
        lease.giveBack();
        assertThatThrownBy(lease::now).isInstanceOf(ReadOnly.class);
        assertThat(database.sql("select holder from node where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void whoTakesItHasTheDatabasesTime() {
        assertThat(time.instant()).isCloseTo(numbers.time(), within(1, ChronoUnit.SECONDS));
        var off = new Time();
        off.learn(off.instant().plus(OFF), System.nanoTime(), System.nanoTime());
        leases.add(new Lease(numbers, off, NAME, nanos::get));
        assertThat(off.instant()).as("never back").isAfter(numbers.time().plus(OFF.dividedBy(2)));
        var behind = new Time();
        behind.learn(behind.instant().minus(OFF), System.nanoTime(), System.nanoTime());
        leases.add(new Lease(numbers, behind, NAME, nanos::get));
        assertThat(behind.instant()).isCloseTo(numbers.time(), within(1, ChronoUnit.SECONDS));
    }

    private static Status status(HealthIndicator health) {
        return Objects.requireNonNull(health.health()).getStatus();
    }

    private Lease started() {
        var lease = lease();
        leases.add(lease);
        return lease;
    }

    private Lease lease() {
        return new Lease(numbers, new Time(), NAME, nanos::get);
    }

    private void freeze() {
        nanos.addAndGet(Lease.USE.toNanos());
    }

    private void end(int number) {
        transaction.executeWithoutResult(_ -> database.sql("update node set until = '2026-01-01' where number = ?")
                .param(number)
                .update());
    }

    private void giveTo(int number, String holder) {
        transaction.executeWithoutResult(_ -> database.sql("update node set holder = ? where number = ?")
                .params(holder, number)
                .update());
    }
}
