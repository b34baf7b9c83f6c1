package app.kith.platform.limits;

import app.kith.platform.OnEachNode;
import app.kith.platform.Pace;
import app.kith.platform.ReadOnly;
import app.kith.platform.Time;
import app.kith.platform.Writes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Counts for all nodes together, in their database. Of what may be done often, a node takes some at once, so that most
 * requests ask nobody. Where nothing is left, nobody is asked before something can be there again.
 *
 * <p>While nothing can be written, this node counts alone: little more is let through, and nobody is kept from reading.
 */
class SharedBuckets implements Buckets {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);

    /** The clocks of the nodes differ by much less. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Map<String, Purse> purses = new Newest<>(LocalBuckets.MOST);
    private final SharedLevels levels;
    private final LocalBuckets alone;
    private final Writes writes;
    private final Pace pace;
    private final Time time;

    SharedBuckets(SharedLevels levels, LocalBuckets alone, Writes writes, Pace pace, Time time) {
        this.levels = levels;
        this.alone = alone;
        this.writes = writes;
        this.pace = pace;
        this.time = time;
    }

    @Override
    public Spent spend(String key, Rate rate) {
        return writes.arePossible() ? together(key, rate) : alone.spend(key, rate);
    }

    private Spent together(String key, Rate rate) {
        try {
            var now = now();
            return purse(key, rate).spend(now, most -> levels.take(name(key), rate, most, now));
        } catch (ReadOnly | DataAccessException | TransactionException notNow) {
            LOG.debug("Counted alone", notNow);
            return alone.spend(key, rate);
        }
    }

    @Scheduled(fixedDelay = 60_000)
    @OnEachNode("forgets what this node remembers")
    void forget() {
        alone.forget();
        var now = now();
        synchronized (purses) {
            purses.values().removeIf(purse -> purse.isIdle(now));
        }
    }

    @Scheduled(cron = "0 50 * * * *")
    @SchedulerLock(name = "limits-sweep")
    void sweep() {
        pace.breathe();
        levels.forget(now() - PATIENCE.toNanos());
    }

    private Purse purse(String key, Rate rate) {
        synchronized (purses) {
            return purses.computeIfAbsent(key, _ -> new Purse(rate));
        }
    }

    private long now() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, time.instant());
    }

    /** Of the same length for all, and it tells nobody who asked from where. */
    private static String name(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException notJava) {
            throw new IllegalStateException(notJava);
        }
    }
}
