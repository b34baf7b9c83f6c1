package app.kith.webhook.rest;

import app.kith.webhook.Kind;
import app.kith.webhook.WebhookDraft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it comes in. What is not the member's to set is passed over.
 *
 * @param url where events are sent: https, at most 500 characters, without a password; on the public internet, at port
 *     443, 8443, 80 or 8080
 * @param kinds what it is told, at least one: post.published, post.edited, post.removed, post.restored, message.sent,
 *     notification.created, follow.created, follow.ended
 * @param active false switches it off; only for a change
 */
@JsonIgnoreProperties({"id", "state", "failingSince", "offReason", "createdAt", "secret"})
record Wanted(
        @Nullable String url,
        @Nullable Set<Kind> kinds,
        @Nullable Boolean active) {

    WebhookDraft draft() {
        return new WebhookDraft(Objects.requireNonNullElse(url, ""), Objects.requireNonNullElse(kinds, Set.of()));
    }

    /** What is not said stays as it is. */
    WebhookDraft draft(WebhookDraft before) {
        return new WebhookDraft(
                Objects.requireNonNullElse(url, before.url()), Objects.requireNonNullElse(kinds, before.kinds()));
    }

    boolean changesTheDraft() {
        return url != null || kinds != null;
    }
}
