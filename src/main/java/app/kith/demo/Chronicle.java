package app.kith.demo;

import app.kith.platform.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What happened in the town, planned in any order and then lived through in the order of time. */
class Chronicle {

    /** So that every demo is the same one. */
    private static final long LOT = 1872;

    /** Listeners run beside the story. So often it waits for them, that they do not mix up what came when. */
    private static final int WAIT_EVERY = 25;

    private record Happening(Instant at, Runnable what) {}

    private final Instant begin;
    private final Instant now;
    private final Random lot = new Random(LOT);
    private final List<Happening> happenings = new ArrayList<>();
    private Instant latest = Instant.MIN;

    Chronicle(Instant begin, Instant now) {
        this.begin = begin;
        this.now = now;
    }

    Instant begin() {
        return begin;
    }

    Instant now() {
        return now;
    }

    void add(Instant at, Runnable what) {
        happenings.add(new Happening(at, what));
    }

    /** Some moment between these two. */
    Instant between(Instant from, Instant to) {
        return from.plusMillis(
                (long) (lot.nextDouble() * Duration.between(from, to).toMillis()));
    }

    /** This long after a moment, but not in the future. */
    Instant after(Instant moment, Duration delay) {
        var then = moment.plus(delay);
        return then.isBefore(now) ? then : now;
    }

    /** A number from 0 to one less than this. */
    int draw(int numbers) {
        return lot.nextInt(numbers);
    }

    /** Some of these, at most so many. */
    <T> List<T> draw(List<T> all, int most) {
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, lot);
        return mixed.subList(0, Math.min(most, mixed.size()));
    }

    /** Each a moment later than everything before it, even where two were planned for the same one. */
    void play(Runnable wait) {
        happenings.sort(Comparator.comparing(Happening::at));
        for (var number = 0; number < happenings.size(); number++) {
            var happening = happenings.get(number);
            latest = latest.isBefore(happening.at()) ? happening.at() : latest.plusMillis(1);
            Time.at(latest, happening.what());
            if (number % WAIT_EVERY == 0) {
                wait.run();
            }
        }
    }
}
