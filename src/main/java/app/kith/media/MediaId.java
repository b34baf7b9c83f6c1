package app.kith.media;

import com.fasterxml.jackson.annotation.JsonValue;

public record MediaId(long value) {

    @JsonValue
    public String text() {
        return Long.toString(value);
    }
}
