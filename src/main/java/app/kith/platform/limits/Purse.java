package app.kith.platform.limits;

import app.kith.platform.limits.SharedLevels.Taken;
import java.util.function.LongFunction;

/**
 * What one node has taken of a bucket and not used yet.
 *
 * <p>What was taken counts as used from that moment on, and so comes back in the bucket while it may lie here still. So
 * while its owner is at rest, it melts away as fast as it comes back there; while the owner is busy, what was used
 * needs that time itself. That way no more is granted on all nodes together than one bucket would have granted.
 */
class Purse {

    /** From so many on, more than one is taken at once. */
    private static final int MANY = 30;

    private static final int PART = 10;

    private final Rate rate;
    private final long each;
    private Level level;

    /** In the time that it takes to come back. */
    private long worth;

    /** When all that was used here would be back, if it alone had been used. */
    private long busyUntil;

    Purse(Rate rate) {
        this.rate = rate;
        each = Level.each(rate);
        level = new Level(rate, 0);
    }

    /** @param bucket takes some out of it, up to so many */
    synchronized Spent spend(long now, LongFunction<Taken> bucket) {
        melt(now);
        if (worth < each && level.remaining(now) > 0) {
            var taken = bucket.apply(handful());
            level = taken.level();
            worth += taken.times() * each;
        }
        var granted = worth >= each;
        if (granted) {
            worth -= each;
            busyUntil += each;
        }
        return level.spent(granted, worth / each, now);
    }

    /** Whether a new one would be the same. */
    synchronized boolean isIdle(long now) {
        melt(now);
        return worth == 0 && level.fullAt() <= now;
    }

    private void melt(long now) {
        if (now > busyUntil) {
            worth = Math.max(0, worth - (now - busyUntil));
            busyUntil = now;
        }
    }

    private long handful() {
        return rate.times() > MANY ? rate.times() / PART : 1;
    }
}
