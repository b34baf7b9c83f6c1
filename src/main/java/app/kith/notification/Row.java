package app.kith.notification;

import app.kith.platform.UserId;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.user.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A notification as it is stored, and up to which one its recipient has read. */
record Row(NotificationEntity notification, long readId) {

    long id() {
        return notification.getId().id();
    }

    @Nullable
    PostId post() {
        return notification.post();
    }

    List<UserId> latest() {
        return notification.latest();
    }

    Notification toNotification(Map<UserId, Person> people, Map<PostId, Post> posts, Hidden.From from) {
        var post = post();
        return notification.toNotification(people, from, post == null ? null : posts.get(post), id() <= readId);
    }
}
