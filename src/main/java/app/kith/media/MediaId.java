package app.kith.media;

import app.kith.platform.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/** Names a picture. In JSON it is text, because 64 bits do not fit JavaScript. */
public record MediaId(long value) implements Serializable {

    /** @throws app.kith.platform.NotFound when the text is no number, for then it names nothing */
    @JsonCreator
    public static MediaId of(String text) {
        return new MediaId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }
}
