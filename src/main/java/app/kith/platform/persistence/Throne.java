package app.kith.platform.persistence;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether the primary takes writes, by the beats that it did or did not write. */
class Throne {

    /** A beat takes milliseconds; one that takes so long has met a disk, a network or replicas that stand still. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A replica that shows a beat older than this is left out. */
    static final Duration MOST_LAG = Duration.ofSeconds(1);

    private static final int ENOUGH = 2;

    private final LongSupplier nanos;
    private @Nullable Address holder;
    private boolean held = true;
    private int inARow;
    private long lastBeat;
    private long lastAnswer;

    Throne() {
        this(System::nanoTime);
    }

    Throne(LongSupplier nanos) {
        this.nanos = nanos;
        lastAnswer = nanos.getAsLong();
    }

    /** Before the first look, nobody has been silent. */
    synchronized void watched() {
        lastAnswer = nanos.getAsLong();
    }

    /** @param beat when it was written, in microseconds of the primary's own clock */
    synchronized void answered(Address server, long beat) {
        count(server, true);
        lastBeat = beat;
        lastAnswer = nanos.getAsLong();
    }

    synchronized void failed(Address server) {
        count(server, false);
    }

    /** Twice the other way changes it: one failure can be a connection that was cut. */
    private void count(Address server, boolean now) {
        if (!server.equals(holder)) {
            holder = server;
            inARow = 0;
        }
        inARow = now == held ? 0 : inARow + 1;
        if (inARow >= ENOUGH) {
            held = now;
            inARow = 0;
        }
    }

    /** Also false while the watch itself waits for an answer, which a frozen server never gives. */
    synchronized boolean isHeld() {
        return held && nanos.getAsLong() - lastAnswer < PATIENCE.toNanos();
    }

    boolean isLeftBehindBy(long beat) {
        return isLate(lagOf(beat));
    }

    /** How much older the beat is than the last one; a primary that was just promoted has written none yet. */
    synchronized Duration lagOf(long beat) {
        return Duration.of(Math.max(0, lastBeat - beat), ChronoUnit.MICROS);
    }

    static boolean isLate(Duration lag) {
        return lag.compareTo(MOST_LAG) > 0;
    }
}
