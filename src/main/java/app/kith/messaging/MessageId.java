package app.kith.messaging;

import app.kith.platform.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.Instant;

/** Names a message. Within one conversation a later message always has the greater id. */
public record MessageId(long value) implements Serializable {

    /** After which every message comes. */
    public static final MessageId BEFORE_ALL = new MessageId(0);

    /** @throws app.kith.platform.NotFound when the text is no number, for then it names nothing */
    @JsonCreator
    public static MessageId of(String text) {
        return new MessageId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }

    public Instant time() {
        return Ids.time(value);
    }
}
