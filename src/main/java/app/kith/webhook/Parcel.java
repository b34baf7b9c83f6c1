package app.kith.webhook;

import app.kith.platform.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that it takes to send something once.
 *
 * @param subject what it is about: a post, a message, a notification; of a follow, who follows
 * @param other of a follow, who is followed
 * @param keys the new one first
 */
record Parcel(
        DeliveryId id,
        WebhookId webhook,
        UserId owner,
        URI to,
        List<Key> keys,
        Kind kind,
        long subject,
        @Nullable Long other,
        Instant at) {}
