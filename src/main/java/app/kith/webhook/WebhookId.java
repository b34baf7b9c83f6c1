package app.kith.webhook;

import app.kith.platform.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/** Names a webhook. */
public record WebhookId(long value) implements Serializable {

    /** @throws app.kith.platform.NotFound when the text is no number, for then it names nothing */
    @JsonCreator
    public static WebhookId of(String text) {
        return new WebhookId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }
}
