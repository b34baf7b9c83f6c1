package app.kith.webhook;

import java.util.Set;

/** What a member says of a webhook. */
public record WebhookDraft(String url, Set<Kind> kinds) {

    public WebhookDraft {
        url = url.strip();
        kinds = Set.copyOf(kinds);
    }
}
