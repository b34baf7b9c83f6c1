package app.kith.post;

import app.kith.user.Person;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as it stands in a list: in JSON the post, with one field more.
 *
 * @param via who passed it on; null where it stands because of its author
 */
public record Entry(@JsonUnwrapped Post post, @Nullable Via via) {

    /** Somebody passed a post on. */
    public record Via(RepostId id, Person user, Instant at) {

        public Via(RepostId id, Person user) {
            this(id, user, id.time());
        }
    }

    public static Entry of(Post post) {
        return new Entry(post, null);
    }

    /** Where it stands in the list, and the cursor that leads there. */
    public long place() {
        return via == null ? post.id().value() : via.id().value();
    }
}
