package app.kith.messaging;

import app.kith.platform.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/** Names a conversation. In JSON it is text, because 64 bits do not fit JavaScript. */
public record ConversationId(long value) implements Serializable {

    /** @throws app.kith.platform.NotFound when the text is no number, for then it names nothing */
    @JsonCreator
    public static ConversationId of(String text) {
        return new ConversationId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }

    /** Where its members read and write. */
    public String path() {
        return "/chat/" + value;
    }
}
