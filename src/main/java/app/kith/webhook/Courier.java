package app.kith.webhook;

import app.kith.platform.NotFound;
import app.kith.platform.OnEachNode;
import app.kith.platform.Pace;
import app.kith.platform.Time;
import app.kith.platform.outbound.Outbound;
import app.kith.platform.outbound.Unreachable;
import app.kith.platform.rest.Json;
import app.kith.webhook.Outcome.Answered;
import app.kith.webhook.Outcome.Resting;
import app.kith.webhook.Outcome.Silence;
import app.kith.webhook.Outcome.Withheld;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to webhooks what is due: to each one thing at a time, to a few at once, and nobody waits for it. No transaction
 * is open while it waits for the network. What a node that died was sending is sent again by another.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** So many wait for the network at once; each of them holds no connection to the database while it does. */
    private static final int PLACES = 16;

    /** After so many, it is another webhook's turn. */
    private static final int TURN = 20;

    /** What is on its way when Kith stops may arrive; longer than that it would hold up the stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final JsonMapper JSON = Json.mapper();

    private final Desk desk;
    private final Contents contents;
    private final Outbound outbound;
    private final Pace pace;
    private final Time time;
    private final Semaphore places = new Semaphore(PLACES);

    /** Threads of their own: a name that is looked up holds a virtual one's carrier, of which there are as few as cores. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("webhook-", 0).daemon().factory());

    private volatile boolean stopping;

    Courier(Desk desk, Contents contents, Outbound outbound, Pace pace, Time time) {
        this.desk = desk;
        this.contents = contents;
        this.outbound = outbound;
        this.pace = pace;
        this.time = time;
    }

    /** What is sent. */
    private record Letter(DeliveryId id, Kind type, Instant at, Object data) {}

    @Scheduled(fixedDelay = 1_000)
    @OnEachNode("each takes a lease on what it sends, see Desk")
    void round() {
        pace.breathe();
        for (var webhook : desk.due(PLACES)) {
            if (stopping || !places.tryAcquire()) {
                return;
            }
            threads.execute(() -> serve(webhook));
        }
    }

    private void serve(WebhookId webhook) {
        try {
            for (var turn = 0; turn < TURN && !stopping && sendNext(webhook); turn++) {
                LOG.debug("Sent something to webhook {}", webhook.text());
            }
        } catch (RuntimeException trouble) {
            LOG.warn("Could not serve webhook {}; again when its lease is over", webhook.text(), trouble);
        } finally {
            places.release();
        }
    }

    private boolean sendNext(WebhookId webhook) {
        var next = desk.take(webhook);
        next.ifPresent(parcel -> desk.note(parcel, send(parcel)));
        return next.isPresent();
    }

    private Outcome send(Parcel parcel) {
        if (!contents.isHere(parcel.owner())) {
            return new Resting();
        }
        Object data;
        try {
            data = contents.of(parcel);
        } catch (NotFound nothingToSee) {
            LOG.debug("Nothing is said of {}", parcel.id().text(), nothingToSee);
            return new Withheld();
        }
        return send(parcel, JSON.writeValueAsString(new Letter(parcel.id(), parcel.kind(), parcel.at(), data)));
    }

    private Outcome send(Parcel parcel, String body) {
        try {
            return new Answered(outbound.post(parcel.to(), headers(parcel, body), body));
        } catch (Unreachable silent) {
            LOG.debug("Webhook {} can't be reached", parcel.webhook().text(), silent);
            return new Silence(silent.getMessage());
        }
    }

    private Map<String, String> headers(Parcel parcel, String body) {
        var id = parcel.id().text();
        var timestamp = time.instant().getEpochSecond();
        var signatures =
                parcel.keys().stream().map(key -> key.sign(id, timestamp, body)).collect(Collectors.joining(" "));
        return Map.of("webhook-id", id, "webhook-timestamp", Long.toString(timestamp), "webhook-signature", signatures);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("Some webhooks have not answered yet; what was sent to them is sent again");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
