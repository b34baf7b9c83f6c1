package app.kith.platform.persistence;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Whether a replica serves: not from the moment when it fails, and again when it has been well for a while. */
class Health {

    /** Somebody whom we have not looked at. */
    static final Health UNKNOWN = new Health();

    /** So that one that comes and goes does not move its members each time. */
    static final Duration PROBATION = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private boolean everFailed;
    private boolean well;
    private long wellSince;

    Health() {
        this(System::nanoTime);
    }

    Health(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void seen(boolean fit) {
        if (fit && !well) {
            wellSince = nanos.getAsLong();
        }
        well = fit;
        everFailed |= !fit;
    }

    /** Who never failed needs no probation: a node that starts is of use at once. */
    synchronized boolean serves() {
        return well && (!everFailed || nanos.getAsLong() - wellSince >= PROBATION.toNanos());
    }
}
