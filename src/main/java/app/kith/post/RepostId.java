package app.kith.post;

import app.kith.platform.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.Instant;

/** Names a passing on of a post. It tells when that was, and so where it stands in a list. */
public record RepostId(long value) implements Serializable {

    /** @throws app.kith.platform.NotFound when the text is no number, for then it names nothing */
    @JsonCreator
    public static RepostId of(String text) {
        return new RepostId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }

    public Instant time() {
        return Ids.time(value);
    }
}
