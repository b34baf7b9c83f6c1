package app.kith.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a member wants to hear what happens.
 *
 * @param failingSince since when nothing has got through; null while something does
 * @param offReason why nothing is sent; null when it is switched on
 */
public record Webhook(
        WebhookId id,
        String url,
        List<Kind> kinds,
        State state,
        @Nullable Instant failingSince,
        @Nullable OffReason offReason,
        Instant createdAt) {

    /** How it stands. */
    public enum State {
        WORKING,
        FAILING,
        OFF
    }

    /** Who or what switched it off. */
    public enum OffReason {
        /** The member did. */
        MEMBER,
        /** The address answered that it is gone for good. */
        GONE,
        /** Nothing got through for too long. */
        FAILING
    }

    public Webhook {
        kinds = List.copyOf(kinds);
    }
}
