package app.kith.notification;

import app.kith.post.Post;
import app.kith.user.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one or several people did that is about the reader.
 *
 * @param actors those who did it last, the newest first, at most three
 * @param count how many did it, the actors among them
 * @param post the post that was liked or passed on, or the comment or post that speaks to the reader; null for a follow
 * @param createdAt when it was done last
 */
public record Notification(
        NotificationId id,
        Kind kind,
        List<Person> actors,
        int count,
        @Nullable Post post,
        Instant createdAt,
        boolean read) {

    /** What was done. */
    public enum Kind {
        LIKE,
        REPOST,
        COMMENT,
        MENTION,
        FOLLOW;

        /** Whether many people doing the same become one notification; what people write stands for itself. */
        boolean groups() {
            return this == LIKE || this == REPOST || this == FOLLOW;
        }
    }

    public Notification {
        actors = List.copyOf(actors);
    }
}
