package app.kith.platform.limits;

import java.time.Duration;

/**
 * How full a bucket is: its rate, and when all of it will be there again. Each time that is granted puts that moment
 * off by as long as one takes to come back, and it is never further away than all of them take. (The generic cell rate
 * algorithm, ITU-T I.371: the same as a bucket that is filled evenly, in one number.)
 *
 * @param fullAt in nanoseconds of the epoch, as all moments here
 */
record Level(Rate rate, long fullAt) {

    /** How long one takes to come back. Rounded up, so that it is never more often than was said. */
    static long each(Rate rate) {
        return Math.ceilDiv(rate.within().toNanos(), rate.times());
    }

    long remaining(long now) {
        return Math.max(0, (rate.times() * each(rate) - missing(now)) / each(rate));
    }

    Level less(long times, long now) {
        return new Level(rate, Math.max(fullAt, now) + times * each(rate));
    }

    /** Until one is there. */
    long pause(long now) {
        return Math.max(0, missing(now) - (rate.times() - 1) * each(rate));
    }

    /** @param kept how many of them were not used so far */
    Spent spent(boolean granted, long kept, long now) {
        return new Spent(
                granted,
                rate.times(),
                kept + remaining(now),
                Duration.ofNanos(granted ? 0 : pause(now)),
                Duration.ofNanos(missing(now)));
    }

    private long missing(long now) {
        return Math.max(0, fullAt - now);
    }
}
