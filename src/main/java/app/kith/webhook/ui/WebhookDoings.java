package app.kith.webhook.ui;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.webhook.Deliveries;
import app.kith.webhook.Delivery;
import app.kith.webhook.Made;
import app.kith.webhook.Webhook;
import app.kith.webhook.WebhookDraft;
import app.kith.webhook.WebhookId;
import app.kith.webhook.Webhooks;

/** What a member can do to one webhook. */
record WebhookDoings(Viewer viewer, WebhookId id, Webhooks webhooks, Deliveries deliveries) {

    Page<Delivery> log(Cursor before) {
        return deliveries.page(viewer, id, before);
    }

    Delivery ping() {
        return deliveries.ping(viewer, id);
    }

    Delivery again(Delivery delivery) {
        return deliveries.again(viewer, id, delivery.id());
    }

    Webhook change(WebhookDraft draft) {
        return webhooks.change(viewer, id, draft);
    }

    Webhook turn(boolean on) {
        return webhooks.turn(viewer, id, on);
    }

    Made renewSecret() {
        return webhooks.renewSecret(viewer, id);
    }

    void remove() {
        webhooks.remove(viewer, id);
    }
}
