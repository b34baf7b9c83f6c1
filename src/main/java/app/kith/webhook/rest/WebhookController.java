package app.kith.webhook.rest;

import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.webhook.Webhook;
import app.kith.webhook.WebhookDraft;
import app.kith.webhook.WebhookId;
import app.kith.webhook.Webhooks;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own webhooks. Only for programs that were let in with the member's password. */
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Lists one's own webhooks, the oldest first; there are never more than five. */
    @GetMapping
    Page<Webhook> list(Viewer viewer) {
        return new Page<>(webhooks.mine(viewer), null);
    }

    /** Adds a webhook. The answer has its secret, which nobody can see again. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WithSecret> create(Viewer viewer, @RequestBody Wanted wanted) {
        var made = webhooks.add(viewer, wanted.draft());
        var place = URI.create("/api/webhooks/" + made.webhook().id().text());
        return ResponseEntity.created(place).body(WithSecret.of(made));
    }

    /** Shows one of one's own webhooks. */
    @GetMapping("/{id}")
    Webhook show(Viewer viewer, @PathVariable WebhookId id) {
        return webhooks.get(viewer, id);
    }

    /** Changes a webhook, or switches it off and on. What is not said stays as it is. */
    @PatchMapping("/{id}")
    Webhook update(Viewer viewer, @PathVariable WebhookId id, @RequestBody Wanted wanted) {
        var webhook = webhooks.get(viewer, id);
        if (wanted.changesTheDraft()) {
            var before = new WebhookDraft(webhook.url(), Set.copyOf(webhook.kinds()));
            webhook = webhooks.change(viewer, id, wanted.draft(before));
        }
        return wanted.active() == null ? webhook : webhooks.turn(viewer, id, wanted.active());
    }

    /** Removes a webhook with its log. Nothing more is sent there. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable WebhookId id) {
        webhooks.remove(viewer, id);
    }
}
