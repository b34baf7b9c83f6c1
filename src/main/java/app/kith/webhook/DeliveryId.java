package app.kith.webhook;

import app.kith.platform.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/** Names a delivery, however often it is tried: who receives it knows by it what came before. */
public record DeliveryId(long value) implements Serializable {

    /** @throws app.kith.platform.NotFound when the text is no number, for then it names nothing */
    @JsonCreator
    public static DeliveryId of(String text) {
        return new DeliveryId(Ids.parse(text));
    }

    @JsonValue
    public String text() {
        return Long.toString(value);
    }
}
