package app.kith.notification;

import app.kith.platform.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/** Names a notification among those of its recipient. Greater is newer. */
public record NotificationId(long value) implements Serializable {

    /** Not older than any: names all of them when it says up to where. */
    public static final NotificationId NEWEST = new NotificationId(Long.MAX_VALUE);

    /** @throws app.kith.platform.NotFound when the text is no number, for then it names none */
    @JsonCreator
    public static NotificationId of(String text) {
        return new NotificationId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }
}
