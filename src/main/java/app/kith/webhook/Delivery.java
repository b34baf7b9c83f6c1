package app.kith.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a webhook was to be told, and what came of it.
 *
 * @param at when it happened
 * @param tries how often it was sent
 * @param triedAt when it was last sent
 * @param nextAt when it is sent next; null when it is not
 * @param status of the last answer; null when there was none
 * @param answer how the last answer begins, or why there was none
 */
public record Delivery(
        DeliveryId id,
        WebhookId webhookId,
        Kind kind,
        Instant at,
        State state,
        int tries,
        @Nullable Instant triedAt,
        @Nullable Instant nextAt,
        @Nullable Integer status,
        String answer) {

    /** How it stands. */
    public enum State {
        WAITING,
        DELIVERED,
        /** It was tried often enough. */
        FAILED,
        /** What it was about is nothing for the member any more, so nothing was sent. */
        WITHHELD
    }
}
