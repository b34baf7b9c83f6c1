package app.kith.user;

import app.kith.platform.NotFound;
import app.kith.platform.RichText;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name by which members speak of each other: 2 to 30 small letters, digits and underscores. */
public record Handle(String text) implements Serializable {

    private static final Pattern WHOLE = Pattern.compile(RichText.HANDLE);

    public Handle {
        text = text.toLowerCase(Locale.ROOT);
        if (!isOne(text)) {
            throw new NotFound();
        }
    }

    /** Takes it with or without its {@code @}. */
    @JsonCreator
    public static Handle of(String text) {
        return new Handle(text.startsWith("@") ? text.substring(1) : text);
    }

    static boolean isOne(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Where the profile is. */
    public String path() {
        return "/" + at();
    }

    public String at() {
        return "@" + text;
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
