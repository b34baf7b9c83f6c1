package app.kith.platform.node;

import app.kith.platform.NodeNumber;
import app.kith.platform.ReadOnly;
import app.kith.platform.Time;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Holds a number for this node, and asks for it again every few seconds. When that was not possible for too long, the
 * number is no longer used, before the database gives it to anybody else; then it is the first thing to be had again.
 * With each answer comes the database's time.
 *
 * <p>How long it lasts is counted on the same steady clock that {@link Time} goes by, from before the question was
 * sent. So whoever was frozen, and wakes up when the number is somebody else's, sees that it is over; and where even
 * that clock stood still, time did as well, and what is made then bears a time that was covered.
 */
@Component
class Lease implements NodeNumber {

    static final Duration LENGTH = Duration.ofSeconds(30);

    /** Shorter than the database thinks, for clocks do not run alike. */
    static final Duration USE = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Numbers numbers;
    private final Time time;
    private final NodeName name;
    private final LongSupplier nanos;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lease").daemon().factory());
    private volatile @Nullable Held held;

    @Autowired
    Lease(Numbers numbers, Time time, NodeName name) {
        this(numbers, time, name, System::nanoTime);
        var _ = clock.scheduleWithFixedDelay(this::keep, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @throws IllegalStateException when all numbers are taken */
    Lease(Numbers numbers, Time time, NodeName name, LongSupplier nanos) {
        this.numbers = numbers;
        this.time = time;
        this.name = name;
        this.nanos = nanos;
        take();
    }

    private record Held(int number, String holder, long since) {}

    @Override
    public int now() {
        var mine = held;
        if (mine == null || isOver(mine)) {
            throw new ReadOnly();
        }
        return mine.number();
    }

    boolean isHeld() {
        var mine = held;
        return mine != null && !isOver(mine);
    }

    private boolean isOver(Held mine) {
        return nanos.getAsLong() - mine.since() >= USE.toNanos();
    }

    /** Asks again. Without an answer, what is known stays as it is, and comes to its end by itself. */
    void keep() {
        try {
            if (!renewed()) {
                take();
            }
        } catch (RuntimeException notNow) {
            LOG.warn("Node {} could not ask for its number: {}", name, notNow.getMessage());
        }
    }

    private synchronized boolean renewed() {
        var mine = held;
        var asked = nanos.getAsLong();
        if (mine == null || !numbers.renew(mine.number(), mine.holder())) {
            held = null;
            return false;
        }
        held = new Held(mine.number(), mine.holder(), asked);
        learnTime();
        return true;
    }

    private synchronized void take() {
        var holder = UUID.randomUUID().toString();
        var asked = nanos.getAsLong();
        var number = numbers.take(holder, name.text())
                .orElseThrow(() -> new IllegalStateException(
                        "All %d numbers of nodes are taken: stop one of the nodes, or wait %d seconds for one that died."
                                .formatted(MOST, LENGTH.toSeconds())));
        held = new Held(number, holder, asked);
        LOG.info("Node {} has the number {}", name, number);
        learnTime();
    }

    private void learnTime() {
        var asked = System.nanoTime();
        var database = numbers.time();
        time.learn(database, asked, System.nanoTime());
    }

    /** Last of all: whatever makes ids ends before what it is made with. */
    @PreDestroy
    void giveBack() {
        clock.shutdown();
        giveBackNow();
    }

    private synchronized void giveBackNow() {
        var mine = held;
        held = null;
        if (mine != null) {
            try {
                numbers.giveBack(mine.number(), mine.holder());
            } catch (RuntimeException notNow) {
                LOG.info("The number {} stays taken until its lease is over: {}", mine.number(), notNow.getMessage());
            }
        }
    }
}
