package app.kith.notification;

import app.kith.notification.Notification.Kind;
import app.kith.platform.UserId;
import app.kith.post.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did something to which somebody else may want to look up.
 *
 * @param post what it was done to, or was said in; null for a follow
 */
record Doing(Kind kind, @Nullable PostId post, UserId actor, Instant at) {

    /** Stands for oneself, where a thing has the id of its post. */
    private static final long ONESELF = 0;

    long subject() {
        return post == null ? ONESELF : post.value();
    }
}
