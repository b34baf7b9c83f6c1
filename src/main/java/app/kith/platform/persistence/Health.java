package app.kith.platform.persistence;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Whether a replica serves: not from the moment when it fails, and again when it has been well for a while. */
class Health {

    /** Somebody whom we have not looked at. */
    static final Health UNKNOWN = new Health();

    /** So that one that comes and goes does not move its members each time. */
    static final Duration PROBATION = Duration.ofSeconds(5);

    /** Who was not seen for so long is as good as gone. The look at a frozen server takes twice that to fail. */
    static final Duration SILENCE = Lookout.PATIENCE;

    private final LongSupplier nanos;
    private boolean everFailed;
    private boolean well;
    private long wellSince;
    private long lastSeen;

    Health() {
        this(System::nanoTime);
    }

    Health(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void seen(boolean fit) {
        var now = nanos.getAsLong();
        everFailed |= !fit || isSilent(now);
        if (fit && (!well || isSilent(now))) {
            wellSince = now;
        }
        well = fit;
        lastSeen = now;
    }

    /** Who never failed needs no probation: a node that starts is of use at once. */
    synchronized boolean serves() {
        var now = nanos.getAsLong();
        return well && !isSilent(now) && (!everFailed || now - wellSince >= PROBATION.toNanos());
    }

    private boolean isSilent(long now) {
        return well && now - lastSeen >= SILENCE.toNanos();
    }
}
