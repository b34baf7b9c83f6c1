package app.kith.platform.node;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The end of this node, while others go on. First it says so, to whoever asks and on every open screen, and serves as
 * before until all have gone elsewhere; only then are connections closed and requests finished. A node that is alone
 * has nowhere to send people, and simply stops.
 */
@Component
class Departure {

    /**
     * Screens go within three seconds. An idle connection of nginx must not be older than this, for it could be used in
     * the very moment when it is closed.
     */
    static final Duration NOTICE = Duration.ofMillis(4_500);

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    static final String ALONE = "none";

    private final ApplicationEventPublisher events;
    private final boolean alone;
    private final Duration notice;
    private volatile boolean begun;

    @Autowired
    Departure(ApplicationEventPublisher events, @Value("${kith.cluster:" + ALONE + "}") String cluster) {
        this(events, cluster.equals(ALONE), NOTICE);
    }

    Departure(ApplicationEventPublisher events, boolean alone, Duration notice) {
        this.events = events;
        this.alone = alone;
        this.notice = notice;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Before anything else ends. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void begin() {
        if (!begun) {
            begun = true;
            if (!alone) {
                LOG.info("This node stops; whoever is here has {} ms to go to another one", notice.toMillis());
                events.publishEvent(new Departing());
                await();
            }
        }
    }

    private void await() {
        try {
            Thread.sleep(notice);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
