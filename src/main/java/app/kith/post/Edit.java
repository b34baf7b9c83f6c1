package app.kith.post;

import app.kith.media.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is changed about a post; who may see it, its pictures and its place stay.
 *
 * @param text null to keep it
 * @param warning null to keep it, blank to take it away
 * @param descriptions what pictures of the post show, for those who do not see them; blank to say nothing
 * @param basedOn when that was written which is changed; null to change whatever is there
 */
public record Edit(
        @Nullable String text,
        @Nullable String warning,
        Map<MediaId, String> descriptions,
        @Nullable Instant basedOn) {

    public Edit {
        descriptions = Map.copyOf(descriptions);
    }

    public static Edit of(String text) {
        return new Edit(text, null, Map.of(), null);
    }

    /** The post as it is to be, with the limits of every post. */
    Draft draft(String textNow, @Nullable String warningNow, List<MediaId> media, Audience audience) {
        return new Draft(text == null ? textNow : text, media, audience, warning == null ? warningNow : warning);
    }
}
