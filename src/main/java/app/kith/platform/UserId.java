package app.kith.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/** Names a member, wherever one is spoken of. In JSON it is text, because 64 bits do not fit JavaScript. */
public record UserId(long value) implements Serializable, Comparable<UserId> {

    /** @throws NotFound when the text is no number, for then it names nobody */
    @JsonCreator
    public static UserId of(String text) {
        return new UserId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }

    @Override
    public int compareTo(UserId other) {
        return Long.compare(value, other.value);
    }
}
