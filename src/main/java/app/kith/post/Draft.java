package app.kith.post;

import app.kith.media.MediaId;
import app.kith.platform.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post that is about to be written. Checks itself; its limits are the ones that the composer shows. */
public record Draft(
        String text,
        List<MediaId> media,
        Audience audience,
        @Nullable String warning) {

    /** In characters as people count them: code points. */
    public static final int LONGEST = 1_000;

    public static final int MOST_PICTURES = 4;
    public static final int LONGEST_WARNING = 100;

    public Draft {
        text = text.strip();
        media = List.copyOf(media);
        warning = warning == null || warning.isBlank() ? null : warning.strip();
        if (text.isEmpty() && media.isEmpty()) {
            throw new Refused("text", "Write something, or add a picture.");
        }
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new Refused("text", "Shorten it by %,d characters.".formatted(length - LONGEST));
        }
        if (media.size() > MOST_PICTURES) {
            throw new Refused("mediaIds", "Add at most %d pictures.".formatted(MOST_PICTURES));
        }
        if (warning != null && warning.length() > LONGEST_WARNING) {
            throw new Refused("warning", "Shorten the warning to %d characters.".formatted(LONGEST_WARNING));
        }
    }

    public static Draft of(String text) {
        return new Draft(text, List.of(), Audience.EVERYONE, null);
    }
}
