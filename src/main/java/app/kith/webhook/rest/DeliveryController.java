package app.kith.webhook.rest;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.webhook.Deliveries;
import app.kith.webhook.Delivery;
import app.kith.webhook.DeliveryId;
import app.kith.webhook.WebhookId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to one's own webhooks, and what came of it. */
@RestController
@RequestMapping("/api/webhooks/{id}")
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Lists what was sent to a webhook, the newest first. Kept are 30 days, and the newest 100. */
    @GetMapping("/deliveries")
    ResponseEntity<Page<Delivery>> list(Viewer viewer, @PathVariable WebhookId id, Cursor before) {
        return Listing.of(deliveries.page(viewer, id, before), "before");
    }

    /** Sends a test to a webhook, in a moment. What comes of it stands in the list of deliveries. */
    @PostMapping("/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Delivery create(Viewer viewer, @PathVariable WebhookId id) {
        return deliveries.ping(viewer, id);
    }

    /** Sends something again, in a moment and with the same id, whatever came of it before. */
    @PostMapping("/deliveries/{deliveryId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Delivery update(Viewer viewer, @PathVariable WebhookId id, @PathVariable DeliveryId deliveryId) {
        return deliveries.again(viewer, id, deliveryId);
    }
}
