package app.kith.webhook.rest;

import app.kith.webhook.Kind;
import app.kith.webhook.Made;
import app.kith.webhook.Webhook;
import app.kith.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is shown this once.
 *
 * @param failingSince since when nothing has got through; null while something does
 * @param offReason why nothing is sent; null when it is switched on
 * @param secret with which Kith signs what it sends; nobody can see it again
 */
record WithSecret(
        WebhookId id,
        String url,
        List<Kind> kinds,
        Webhook.State state,
        @Nullable Instant failingSince,
        Webhook.@Nullable OffReason offReason,
        Instant createdAt,
        String secret) {

    static WithSecret of(Made made) {
        var webhook = made.webhook();
        return new WithSecret(
                webhook.id(),
                webhook.url(),
                webhook.kinds(),
                webhook.state(),
                webhook.failingSince(),
                webhook.offReason(),
                webhook.createdAt(),
                made.secret());
    }
}
