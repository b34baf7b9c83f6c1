package app.kith.platform.cluster;

import app.kith.platform.Causality;
import app.kith.platform.Pace;
import app.kith.platform.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a listener of an event until it is done. One that fails is told again a few times within ten seconds, longer
 * apart each time. While there is no database, it is nobody's fault and goes on for as long as it takes.
 */
final class Tries {

    /** Between one try and the next. After the last one, it has failed. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(7));

    private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
    private static final Duration NO_DATABASE = Duration.ofSeconds(1);

    private final Listeners listeners;
    private final EventSerializer serializer;
    private final Pace pace;
    private final ObjectProvider<Causality> causality;
    private final List<Duration> pauses;

    Tries(Listeners listeners, EventSerializer serializer, Pace pace, ObjectProvider<Causality> causality) {
        this(listeners, serializer, pace, causality, PAUSES);
    }

    Tries(
            Listeners listeners,
            EventSerializer serializer,
            Pace pace,
            ObjectProvider<Causality> causality,
            List<Duration> pauses) {
        this.listeners = listeners;
        this.serializer = serializer;
        this.pace = pace;
        this.causality = causality;
        this.pauses = pauses;
    }

    /** Whether this version of the program has the listener. */
    boolean knows(Parcel parcel) {
        return listeners.find(parcel.listener()).isPresent();
    }

    /**
     * @param wanted whether somebody still waits for it; else another node is told
     * @throws RuntimeException what the listener failed with the last time
     */
    void tell(Parcel parcel, BooleanSupplier wanted) throws InterruptedException {
        var failures = 0;
        while (wanted.getAsBoolean()) {
            try {
                causality.ifAvailable(each -> each.goesOn(parcel.reached()));
                tell(parcel);
                return;
            } catch (RuntimeException failure) {
                if (isNobodysFault(failure)) {
                    Thread.sleep(NO_DATABASE);
                    pace.breathe();
                } else if (failures == pauses.size()) {
                    throw failure;
                } else {
                    LOG.info("{} fails at event {}: {}", parcel.listener(), parcel.id(), failure.toString());
                    Thread.sleep(pauses.get(failures++));
                }
            }
        }
    }

    /** What is written for a newer version has fields that this one does not know, and reads over. */
    private void tell(Parcel parcel) {
        var listener = listeners.find(parcel.listener()).orElseThrow();
        listener.hear(serializer.deserialize(parcel.json(), listener.type()));
    }

    private static boolean isNobodysFault(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof Unavailable || cause instanceof CannotCreateTransactionException);
    }
}
