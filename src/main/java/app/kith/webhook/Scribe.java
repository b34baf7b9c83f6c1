package app.kith.webhook;

import app.kith.graph.UserFollowed;
import app.kith.graph.UserUnfollowed;
import app.kith.messaging.MessageSent;
import app.kith.notification.NotificationCreated;
import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.UserId;
import app.kith.post.PostEdited;
import app.kith.post.PostId;
import app.kith.post.PostPublished;
import app.kith.post.PostRemoved;
import app.kith.post.PostRestored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happens and writes down which webhooks are to be told. What is not about their owner is not for them. */
@Component
class Scribe {

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final Ids ids;
    private final Time time;

    Scribe(WebhookRepository webhooks, DeliveryRepository deliveries, Ids ids, Time time) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.ids = ids;
        this.time = time;
    }

    @ApplicationModuleListener
    void on(PostPublished event) {
        tell(Kind.POST_PUBLISHED, event.author(), event.post(), event.post().time());
    }

    @ApplicationModuleListener
    void on(PostEdited event) {
        tell(Kind.POST_EDITED, event.author(), event.post(), event.at());
    }

    @ApplicationModuleListener
    void on(PostRemoved event) {
        tell(Kind.POST_REMOVED, event.author(), event.post(), event.at());
    }

    @ApplicationModuleListener
    void on(PostRestored event) {
        tell(Kind.POST_RESTORED, event.author(), event.post(), event.at());
    }

    /** Everybody in the conversation; one's own messages may come from another of one's screens. */
    @ApplicationModuleListener
    void on(MessageSent event) {
        var members = Stream.concat(Stream.of(event.sender()), event.recipients().stream())
                .toList();
        var message = event.message();
        tell(members, new News(Kind.MESSAGE_SENT, message.value(), message.time()));
    }

    @ApplicationModuleListener
    void on(NotificationCreated event) {
        tell(
                List.of(event.recipient()),
                new News(Kind.NOTIFICATION_CREATED, event.notification().value(), event.at()));
    }

    @ApplicationModuleListener
    void on(UserFollowed event) {
        tell(
                List.of(event.follower(), event.followee()),
                new News(
                        Kind.FOLLOW_CREATED,
                        event.follower().value(),
                        event.followee().value(),
                        event.at()));
    }

    /** Nobody is told that somebody left them, here as little as on any screen. */
    @ApplicationModuleListener
    void on(UserUnfollowed event) {
        tell(
                List.of(event.follower()),
                new News(
                        Kind.FOLLOW_ENDED,
                        event.follower().value(),
                        event.followee().value(),
                        event.at()));
    }

    private void tell(Kind kind, UserId author, PostId post, Instant at) {
        tell(List.of(author), new News(kind, post.value(), at));
    }

    /** In the order of ids, so that two who do so at the same moment never deadlock. */
    private void tell(Collection<UserId> members, News news) {
        webhooks.switchedOn(members.stream().map(UserId::value).toList()).stream()
                .flatMap(id -> webhooks.lock(id).stream())
                .filter(webhook -> webhook.wants(news.kind()))
                .forEach(webhook -> write(webhook, news));
    }

    /** Nobody else writes for this webhook meanwhile, for it is locked. */
    private void write(WebhookEntity webhook, News news) {
        if (!deliveries.existsByWebhookIdAndEventKey(webhook.id().value(), news.key())) {
            var now = time.instant();
            deliveries.save(new DeliveryEntity(ids.near(webhook.owner()), webhook.id(), news, now));
            webhook.isDue(now);
        }
    }
}
