package app.kith.post;

import app.kith.platform.Ids;
import app.kith.platform.Live.Topic;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.Instant;

/** Names a post. It tells when it was written, and so in which order. */
public record PostId(long value) implements Serializable {

    /** @throws app.kith.platform.NotFound when the text is no number, for then it names no post */
    @JsonCreator
    public static PostId of(String text) {
        return new PostId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }

    public Instant time() {
        return Ids.time(value);
    }

    /** What happens in the thread that this post began. */
    public Topic thread() {
        return new Topic("thread:" + value);
    }
}
