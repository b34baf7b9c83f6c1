package app.kith.webhook.rest;

import app.kith.platform.Viewer;
import app.kith.webhook.WebhookId;
import app.kith.webhook.Webhooks;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The secrets of one's own webhooks, with which Kith signs what it sends. */
@RestController
@RequestMapping("/api/webhooks/{id}/secret")
class SecretController {

    private final Webhooks webhooks;

    SecretController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Makes a new secret. For 24 hours the one before signs beside it. */
    @PostMapping
    WithSecret create(Viewer viewer, @PathVariable WebhookId id) {
        return WithSecret.of(webhooks.renewSecret(viewer, id));
    }
}
