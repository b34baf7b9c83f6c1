package app.kith.webhook;

import app.kith.platform.FreshRead;
import app.kith.platform.Live;
import app.kith.platform.Time;
import app.kith.webhook.Delivery.State;
import app.kith.webhook.Outcome.Answered;
import app.kith.webhook.Outcome.Resting;
import app.kith.webhook.Outcome.Silence;
import app.kith.webhook.Outcome.Withheld;
import app.kith.webhook.Webhook.OffReason;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out what is to be sent, each to one node, and writes down what came of it. All of it is short. */
@Component
@Transactional
class Desk {

    /** Whoever has taken something and says nothing for so long is gone. Sending takes a sixth of it. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration REST = Duration.ofHours(1);

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final JdbcClient database;
    private final Live live;
    private final Time time;

    Desk(WebhookRepository webhooks, DeliveryRepository deliveries, JdbcClient database, Live live, Time time) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.database = database;
        this.live = live;
        this.time = time;
    }

    /** Webhooks for which something is due and nobody is sending, the longest due first. */
    @FreshRead
    List<WebhookId> due(int most) {
        var now = Timestamp.from(time.instant());
        return database.sql("""
                        select id from webhook
                        where due_at <= :now and (leased_until is null or leased_until <= :now)
                        order by due_at limit :most
                        """)
                .param("now", now)
                .param("most", most)
                .query((row, _) -> new WebhookId(row.getLong(1)))
                .list();
    }

    /** The next thing for this webhook, which nobody else is given meanwhile. */
    Optional<Parcel> take(WebhookId id) {
        var now = time.instant();
        return webhooks.lock(id.value()).filter(webhook -> webhook.isFree(now)).flatMap(webhook -> next(webhook, now));
    }

    private Optional<Parcel> next(WebhookEntity webhook, Instant now) {
        var next = deliveries.due(webhook.id().value(), now, Limit.of(1)).stream()
                .findFirst()
                .map(delivery -> delivery.parcel(webhook, now));
        next.ifPresentOrElse(_ -> webhook.lease(now.plus(LEASE)), () -> release(webhook));
        return next;
    }

    /** Nothing is left of a webhook that was removed while something was on its way there. */
    void note(Parcel parcel, Outcome outcome) {
        webhooks.lock(parcel.webhook().value())
                .ifPresent(webhook -> deliveries.findById(parcel.id().value()).ifPresent(delivery -> {
                    note(webhook, delivery, outcome);
                    live.tell(webhook.owner(), new Tried(webhook.toWebhook(), delivery.toDelivery()));
                }));
    }

    private void note(WebhookEntity webhook, DeliveryEntity delivery, Outcome outcome) {
        var now = time.instant();
        switch (outcome) {
            case Answered answered -> {
                delivery.answered(answered.answer(), now);
                if (answered.answer().isSuccess()) {
                    delivery.end(State.DELIVERED);
                    webhook.succeeded();
                } else {
                    failed(webhook, delivery, answered.isGone(), now);
                }
            }
            case Silence silence -> {
                delivery.unanswered(silence.why(), now);
                failed(webhook, delivery, false, now);
            }
            case Withheld _ -> delivery.end(State.WITHHELD);
            case Resting _ -> delivery.putOff(now.plus(REST));
        }
        release(webhook);
    }

    private void failed(WebhookEntity webhook, DeliveryEntity delivery, boolean gone, Instant now) {
        webhook.failed(now);
        var pause = Retries.after(delivery.tries());
        pause.ifPresentOrElse(each -> delivery.putOff(now.plus(each)), () -> delivery.end(State.FAILED));
        if (gone || webhook.isHopeless(pause.isEmpty(), now)) {
            webhook.switchOff(gone ? OffReason.GONE : OffReason.FAILING, now);
            delivery.end(State.FAILED);
            deliveries.giveUp(webhook.id().value());
        }
    }

    private void release(WebhookEntity webhook) {
        webhook.release(deliveries.nextDue(webhook.id().value()));
    }
}
