package app.kith.webhook;

import app.kith.graph.Ties;
import app.kith.messaging.Message;
import app.kith.messaging.MessageId;
import app.kith.messaging.Messages;
import app.kith.notification.NotificationId;
import app.kith.notification.Notifications;
import app.kith.platform.FreshRead;
import app.kith.platform.NotFound;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.post.PostId;
import app.kith.post.Posts;
import app.kith.user.Person;
import app.kith.user.Suspensions;
import app.kith.user.Users;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What there is to say of something: read when it is sent, as the owner of the webhook may see it at that moment, and in
 * the very records of the API. Read where it is true now: what was hidden a moment ago must not leave the house.
 */
@Component
class Contents {

    private final Users users;
    private final Suspensions suspensions;
    private final Posts posts;
    private final Messages messages;
    private final Notifications notifications;
    private final Ties ties;

    Contents(
            Users users,
            Suspensions suspensions,
            Posts posts,
            Messages messages,
            Notifications notifications,
            Ties ties) {
        this.users = users;
        this.suspensions = suspensions;
        this.posts = posts;
        this.messages = messages;
        this.notifications = notifications;
        this.ties = ties;
    }

    /** Of what is gone, there is nothing but a name. */
    record Gone(PostId id) {}

    record Following(Person follower, Person followee) {}

    record Ended(UserId followerId, UserId followeeId) {}

    record Ping(WebhookId webhookId) {}

    /** Whether the member is here, and let in: webhooks of who is not rest. */
    @FreshRead
    boolean isHere(UserId member) {
        return users.people(List.of(member)).containsKey(member) && !suspensions.keepOut(member);
    }

    /** @throws NotFound when it is nothing for the owner, or not any more */
    @FreshRead
    Object of(Parcel parcel) {
        var owner = Viewer.member(parcel.owner());
        return switch (parcel.kind()) {
            case POST_PUBLISHED, POST_EDITED, POST_RESTORED -> posts.get(owner, new PostId(parcel.subject()));
            case POST_REMOVED -> new Gone(new PostId(parcel.subject()));
            case MESSAGE_SENT -> message(owner, new MessageId(parcel.subject()));
            case NOTIFICATION_CREATED -> notifications.get(owner, new NotificationId(parcel.subject()));
            case FOLLOW_CREATED -> following(owner, parcel);
            case FOLLOW_ENDED -> ended(owner, parcel);
            case PING -> new Ping(parcel.webhook());
        };
    }

    /** In a group everybody stays; what somebody says who is blocked is folded there, and not said here. */
    private Message message(Viewer owner, MessageId id) {
        var message = messages.get(owner, id);
        admit(owner, message.sender().id());
        return message;
    }

    private Following following(Viewer owner, Parcel parcel) {
        var ended = ended(owner, parcel);
        return new Following(
                users.profile(owner, ended.followerId()).person(),
                users.profile(owner, ended.followeeId()).person());
    }

    private Ended ended(Viewer owner, Parcel parcel) {
        var pair = new Ended(new UserId(parcel.subject()), new UserId(Objects.requireNonNull(parcel.other())));
        admit(owner, owner.is(pair.followerId()) ? pair.followeeId() : pair.followerId());
        return pair;
    }

    private void admit(Viewer owner, UserId other) {
        if (!owner.is(other) && ties.between(owner.id(), other).apart(other)) {
            throw new NotFound();
        }
    }
}
