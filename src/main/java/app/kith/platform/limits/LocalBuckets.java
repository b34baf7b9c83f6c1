package app.kith.platform.limits;

import app.kith.platform.OnEachNode;
import app.kith.platform.Time;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Counts in the memory of this node. A bucket that is full again is forgotten, for a new one is the same. Should there
 * be too many all the same, those go that nobody has touched for longest.
 */
class LocalBuckets implements Buckets {

    /** Some 20 MB. */
    static final int MOST = 50_000;

    private final Map<String, Counted> buckets = new Newest<>(MOST);
    private final TimeMeter clock;

    LocalBuckets(Time time) {
        clock = new Clock(time);
    }

    @Override
    public Spent spend(String key, Rate rate) {
        var probe = bucket(key, rate).tryConsumeAndReturnRemaining(1);
        return new Spent(
                probe.isConsumed(),
                rate.times(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    @Scheduled(fixedDelay = 60_000)
    @OnEachNode("forgets what this node remembers")
    synchronized void forget() {
        buckets.values().removeIf(Counted::isFull);
    }

    synchronized int size() {
        return buckets.size();
    }

    private synchronized Bucket bucket(String key, Rate rate) {
        return buckets.computeIfAbsent(key, _ -> new Counted(made(rate), rate)).bucket();
    }

    private Bucket made(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.within()))
                .withCustomTimePrecision(clock)
                .build();
    }

    private record Counted(Bucket bucket, Rate rate) {

        boolean isFull() {
            return bucket.getAvailableTokens() >= rate.times();
        }
    }

    private record Clock(Time time) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, time.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
