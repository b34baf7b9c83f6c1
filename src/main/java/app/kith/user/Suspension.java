package app.kith.user;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not let in.
 *
 * @param until when they are again; null for until somebody lifts it
 * @param reason in the words of who suspended them, for themselves to read
 */
public record Suspension(Instant since, @Nullable Instant until, String reason) implements Serializable {

    /** Of the reason, in characters. */
    public static final int LONGEST_REASON = 1000;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    /** All of it, for who can be told in one line only. */
    public String inWords() {
        return "This account is suspended%s. The reason: %s".formatted(end(), reason);
    }

    /** {@code  until …}, to be put behind “suspended”; nothing when it has no end. */
    public String end() {
        return until == null ? "" : " until " + MINUTE.format(until.atZone(ZoneOffset.UTC));
    }
}
