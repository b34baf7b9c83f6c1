package app.kith.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/** What was said and has not been heard by every listener yet. */
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration GLANCE = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventPublicationRegistry publications;

    Outbox(EventPublicationRegistry publications) {
        this.publications = publications;
    }

    /** Waits until it is empty. A listener that failed keeps its event for the next start; nobody waits for that. */
    void settle() {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        while (!publications.findIncompletePublications().isEmpty()) {
            if (System.nanoTime() - latest > 0) {
                LOG.warn("Some events of the demo are still not heard after {}", PATIENCE);
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
