package app.kith.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What time it is. Never goes backwards while the program runs, whatever happens to the machine's clock,
 * because ids are made of it. In milliseconds, as everything that Kith stores and says.
 *
 * <p>All nodes follow the clock of their database. Who is behind goes to its time at once; who is ahead goes at half
 * speed until the others have come up, which for what clocks drift in some seconds takes no time that anybody notices.
 */
@Component
public class Time implements InstantSource {

    private static final Logger LOG = LoggerFactory.getLogger(Time.class);
    private static final ScopedValue<Instant> ANOTHER = ScopedValue.newInstance();

    /** The database says it in milliseconds. */
    private static final long GRAIN = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long WORTH_A_WORD = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanos;
    private volatile Course course;
    private boolean learned;

    public Time() {
        this(System::nanoTime, Instant.now());
    }

    Time(LongSupplier nanos, Instant start) {
        this.nanos = nanos;
        course = new Course(nanos.getAsLong(), start.toEpochMilli() * GRAIN, 0);
    }

    /**
     * How time goes from some moment on.
     *
     * @param since on the machine's steady clock
     * @param value what time it was then, in nanoseconds of the epoch
     * @param ahead how much too late it was, which is made up for at half speed
     */
    private record Course(long since, long value, long ahead) {

        long at(long nanos) {
            var gone = nanos - since;
            return value + Math.max(gone / 2, gone - ahead);
        }
    }

    @Override
    public Instant instant() {
        return ANOTHER.isBound() ? ANOTHER.get() : Instant.ofEpochMilli(course.at(nanos.getAsLong()) / GRAIN);
    }

    /** Runs something as if it happened at another time. For the demo's past, and for tests. */
    public static void at(Instant moment, Runnable happening) {
        ScopedValue.where(ANOTHER, moment.truncatedTo(ChronoUnit.MILLIS)).run(happening);
    }

    /**
     * Hears what time the database has. Only what is beyond doubt is corrected: it may have answered at any moment of
     * the time that the question took.
     *
     * @param asked by {@link System#nanoTime}
     * @param answered the same, when the answer was here
     */
    public synchronized void learn(Instant database, long asked, long answered) {
        var doubt = (answered - asked) / 2;
        var ahead = course.at(asked + doubt) - database.toEpochMilli() * GRAIN;
        if (Math.abs(ahead) > doubt + GRAIN) {
            follow(ahead);
        }
        learned = true;
    }

    /** The first time, nothing has been made of it yet. */
    private void follow(long ahead) {
        var now = nanos.getAsLong();
        var value = course.at(now);
        course = ahead < 0 || !learned ? new Course(now, value - ahead, 0) : new Course(now, value, ahead);
        if (Math.abs(ahead) > WORTH_A_WORD) {
            LOG.warn(
                    "The clock here was {} ms {} the database's, which is followed",
                    Math.abs(ahead) / GRAIN,
                    ahead > 0 ? "ahead of" : "behind");
        }
    }
}
