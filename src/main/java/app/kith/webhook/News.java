package app.kith.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the log keeps it.
 *
 * @param subject what it is about: a post, a message, a notification; of a follow, who follows
 * @param other of a follow, who is followed
 */
record News(Kind kind, long subject, @Nullable Long other, Instant at) {

    News(Kind kind, long subject, Instant at) {
        this(kind, subject, null, at);
    }

    /** The same for the same event, however often it is heard. */
    String key() {
        return "%s %d %d %d".formatted(kind.text(), subject, other, at.toEpochMilli());
    }
}
