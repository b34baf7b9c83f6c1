package app.kith.webhook;

import static app.kith.platform.limits.Kind.WEBHOOKS;

import app.kith.platform.Cursor;
import app.kith.platform.FreshRead;
import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Limited;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to a member's webhooks, and what came of it. Nothing is sent while somebody waits for it. */
@Service
@Transactional
public class Deliveries {

    private final WebhookRepository webhooks;
    private final DeliveryRepository repository;
    private final Ids ids;
    private final Time time;

    Deliveries(WebhookRepository webhooks, DeliveryRepository repository, Ids ids, Time time) {
        this.webhooks = webhooks;
        this.repository = repository;
        this.ids = ids;
        this.time = time;
    }

    /**
     * The newest first, as far back as they are kept: 30 days, and the newest 100.
     *
     * @throws NotFound when the viewer has no such webhook
     */
    @FreshRead
    public Page<Delivery> page(Viewer viewer, WebhookId webhook, Cursor before) {
        var _ = webhooks.findByIdAndOwnerId(webhook.value(), viewer.id().value())
                .orElseThrow(NotFound::new);
        var probed = repository.newest(webhook.value(), before.place(), before.probe()).stream()
                .map(DeliveryEntity::toDelivery)
                .toList();
        return Page.of(probed, before, delivery -> delivery.id().value());
    }

    /**
     * Sends something that shows the member whether the receiver works.
     *
     * @throws NotFound when the viewer has no such webhook
     * @throws Refused when it is switched off
     */
    @Limited(WEBHOOKS)
    public Delivery ping(Viewer viewer, WebhookId id) {
        var webhook = switchedOn(viewer, id);
        var now = time.instant();
        var pingId = ids.near(viewer.id());
        var ping = repository.save(new DeliveryEntity(pingId, id, new News(Kind.PING, pingId, now), now));
        webhook.isDue(now);
        return ping.toDelivery();
    }

    /**
     * Sends something again, whatever came of it before. It has the same id.
     *
     * @throws NotFound when the viewer has no such webhook, or nothing of that id was sent to it
     * @throws Refused when it is switched off
     */
    @Limited(WEBHOOKS)
    public Delivery again(Viewer viewer, WebhookId id, DeliveryId deliveryId) {
        var webhook = switchedOn(viewer, id);
        var delivery =
                repository.findByIdAndWebhookId(deliveryId.value(), id.value()).orElseThrow(NotFound::new);
        var now = time.instant();
        delivery.again(now);
        webhook.isDue(now);
        return delivery.toDelivery();
    }

    private WebhookEntity switchedOn(Viewer viewer, WebhookId id) {
        var webhook = webhooks.lock(id.value())
                .filter(each -> viewer.is(each.owner()))
                .orElseThrow(NotFound::new);
        if (!webhook.isOn()) {
            throw new Refused("", "This webhook is switched off. Switch it on first.");
        }
        return webhook;
    }
}
