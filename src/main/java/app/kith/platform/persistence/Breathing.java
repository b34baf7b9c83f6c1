package app.kith.platform.persistence;

import app.kith.platform.Pace;
import app.kith.platform.Writes;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Holds work in the background back while nothing can be written, and for a while where replicas can't keep up: they
 * fall behind by minutes when nobody waits for them. A replica that never catches up slows work down, but ends none.
 */
@Component
@OnMySql
class Breathing implements Pace {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private final Writes writes;
    private final Watch watch;

    Breathing(Writes writes, Watch watch) {
        this.writes = writes;
        this.watch = watch;
    }

    @Override
    public void breathe() {
        var patience = System.nanoTime() + LONGEST.toNanos();
        pauseWhile(() -> !writes.arePossible() || (watch.seesLag() && System.nanoTime() < patience));
    }

    /** Who is told to stop goes on, to find out that it is over. */
    private static void pauseWhile(BooleanSupplier tooMuch) {
        try {
            while (tooMuch.getAsBoolean()) {
                Thread.sleep(Watch.PERIOD);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
