package app.kith.webhook;

import static app.kith.platform.limits.Kind.WEBHOOKS;

import app.kith.platform.Conflict;
import app.kith.platform.FreshRead;
import app.kith.platform.Ids;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Refused.Fault;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.platform.limits.Limited;
import app.kith.platform.outbound.Outbound;
import app.kith.webhook.Webhook.OffReason;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's own webhooks. To everybody else there are none: every method then answers {@link NotFound}. */
@Service
@Transactional
public class Webhooks {

    /** So many may one member have. */
    public static final int MOST = 5;

    private final WebhookRepository repository;
    private final DeliveryRepository deliveries;
    private final Outbound outbound;
    private final Ids ids;
    private final Time time;

    Webhooks(WebhookRepository repository, DeliveryRepository deliveries, Outbound outbound, Ids ids, Time time) {
        this.repository = repository;
        this.deliveries = deliveries;
        this.outbound = outbound;
        this.ids = ids;
        this.time = time;
    }

    /** The oldest first; never more than {@value #MOST}. */
    @FreshRead
    public List<Webhook> mine(Viewer viewer) {
        return all(viewer).stream().map(WebhookEntity::toWebhook).toList();
    }

    @FreshRead
    public Webhook get(Viewer viewer, WebhookId id) {
        return repository
                .findByIdAndOwnerId(id.value(), viewer.id().value())
                .orElseThrow(NotFound::new)
                .toWebhook();
    }

    /**
     * @throws Refused when a field is wrong, or there are {@value #MOST} already
     * @throws Conflict when the viewer has one for this address
     */
    @Limited(WEBHOOKS)
    public Made add(Viewer viewer, WebhookDraft draft) {
        check(draft);
        var others = all(viewer);
        if (others.size() >= MOST) {
            throw new Refused("", "You have %d webhooks already. Remove one first.".formatted(MOST));
        }
        refuseTwice(others, draft);
        var key = Key.make();
        var webhook = repository.save(new WebhookEntity(ids.near(viewer.id()), viewer.id(), draft, key));
        return new Made(webhook.toWebhook(), key.text());
    }

    /**
     * What waits is sent to the new address, too.
     *
     * @throws Refused when a field is wrong
     * @throws Conflict when the viewer has another one for this address
     */
    @Limited(WEBHOOKS)
    public Webhook change(Viewer viewer, WebhookId id, WebhookDraft draft) {
        check(draft);
        var webhook = lock(viewer, id);
        refuseTwice(all(viewer).stream().filter(other -> !other.id().equals(id)).toList(), draft);
        webhook.change(draft);
        return webhook.toWebhook();
    }

    /** Whoever switches it on means to begin anew: what was given up meanwhile stays so, until it is sent again. */
    @Limited(WEBHOOKS)
    public Webhook turn(Viewer viewer, WebhookId id, boolean on) {
        var webhook = lock(viewer, id);
        if (on) {
            webhook.switchOn();
        } else {
            webhook.switchOff(OffReason.MEMBER, time.instant());
            deliveries.giveUp(id.value());
        }
        return webhook.toWebhook();
    }

    /** A new secret. The one before signs beside it for a day. */
    @Limited(WEBHOOKS)
    public Made renewSecret(Viewer viewer, WebhookId id) {
        var webhook = lock(viewer, id);
        var key = Key.make();
        webhook.renew(key, time.instant());
        return new Made(webhook.toWebhook(), key.text());
    }

    /** With all that stands in its log. */
    @Limited(WEBHOOKS)
    public void remove(Viewer viewer, WebhookId id) {
        var webhook = lock(viewer, id).id().value();
        deliveries.removeOf(webhook);
        repository.remove(webhook);
    }

    private WebhookEntity lock(Viewer viewer, WebhookId id) {
        return repository
                .lock(id.value())
                .filter(webhook -> viewer.is(webhook.owner()))
                .orElseThrow(NotFound::new);
    }

    private List<WebhookEntity> all(Viewer viewer) {
        return repository.findByOwnerIdOrderById(viewer.id().value());
    }

    private void check(WebhookDraft draft) {
        var faults = new ArrayList<Fault>();
        try {
            outbound.check("url", draft.url());
        } catch (Refused refused) {
            faults.addAll(refused.faults());
        }
        if (draft.kinds().isEmpty() || draft.kinds().contains(Kind.PING)) {
            faults.add(new Fault("kinds", "Choose what it is told."));
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static void refuseTwice(List<WebhookEntity> others, WebhookDraft draft) {
        if (others.stream().anyMatch(other -> other.draft().url().equals(draft.url()))) {
            throw new Conflict("url", "You have a webhook for this address already.");
        }
    }
}
