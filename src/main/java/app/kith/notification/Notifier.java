package app.kith.notification;

import app.kith.graph.UserBlocked;
import app.kith.graph.UserFollowed;
import app.kith.notification.Notification.Kind;
import app.kith.platform.UserId;
import app.kith.post.PostEdited;
import app.kith.post.PostId;
import app.kith.post.PostLiked;
import app.kith.post.PostPublished;
import app.kith.post.PostRemoved;
import app.kith.post.PostReposted;
import app.kith.post.PostRestored;
import java.util.TreeMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happens and decides whom it is about. An unfollowing, a like or a repost taken back, takes no word back. */
@Component
class Notifier {

    private final Bell bell;
    private final NotificationRepository notifications;

    Notifier(Bell bell, NotificationRepository notifications) {
        this.bell = bell;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(UserFollowed event) {
        bell.ring(event.followee(), new Doing(Kind.FOLLOW, null, event.follower(), event.at()));
    }

    @ApplicationModuleListener
    void on(PostLiked event) {
        bell.ring(event.author(), new Doing(Kind.LIKE, event.post(), event.by(), event.at()));
    }

    @ApplicationModuleListener
    void on(PostReposted event) {
        bell.ring(
                event.author(),
                new Doing(Kind.REPOST, event.post(), event.by(), event.repost().time()));
    }

    /** Who is answered and mentioned in one is told of the answer. In the order of ids, so that two never deadlock. */
    @ApplicationModuleListener
    void on(PostPublished event) {
        var recipients = new TreeMap<UserId, Kind>();
        event.mentioned().forEach(member -> recipients.put(member, Kind.MENTION));
        if (event.parentAuthor() != null) {
            recipients.put(event.parentAuthor(), Kind.COMMENT);
        }
        recipients.forEach((recipient, kind) -> bell.ring(
                recipient,
                new Doing(kind, event.post(), event.author(), event.post().time())));
    }

    /** Only whom it names now and did not name before. */
    @ApplicationModuleListener
    void on(PostEdited event) {
        event.mentioned().stream()
                .sorted()
                .forEach(
                        member -> bell.ring(member, new Doing(Kind.MENTION, event.post(), event.author(), event.at())));
    }

    @ApplicationModuleListener
    void on(PostRemoved event) {
        setGone(event.post(), true);
    }

    @ApplicationModuleListener
    void on(PostRestored event) {
        setGone(event.post(), false);
    }

    /** What they did to each other counts no more. */
    @ApplicationModuleListener
    void on(UserBlocked event) {
        bell.count(event.blocker());
        bell.count(event.blocked());
    }

    private void setGone(PostId post, boolean gone) {
        notifications.setGone(post.value(), gone);
        notifications.recipients(post.value()).stream().map(UserId::new).forEach(bell::count);
    }
}
