package app.kith.post.rest;

import app.kith.media.MediaId;
import app.kith.platform.Refused;
import app.kith.post.Edit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is changed about a post. What is not there stays as it is, and so does what is not to be changed.
 *
 * @param text what it says, at most 1,000 characters
 * @param warning what it warns of, at most 100 characters; empty for no warning
 * @param media what pictures of the post show, for those who do not see them
 */
@JsonIgnoreProperties({
    "id",
    "author",
    "audience",
    "likes",
    "comments",
    "reposts",
    "liked",
    "reposted",
    "bookmarked",
    "parentId",
    "rootId",
    "createdAt",
    "editedAt"
})
record Correction(
        @Nullable String text,
        @Nullable String warning,
        @Nullable List<Description> media) {

    /**
     * @param id the picture
     * @param alt what it shows, at most 1,000 characters; empty to say nothing
     */
    @JsonIgnoreProperties({"kind", "url", "previewUrl", "width", "height", "blurhash"})
    record Description(MediaId id, @Nullable String alt) {

        String words() {
            return Objects.requireNonNullElse(alt, "");
        }
    }

    /** @param basedOn when that was written which is changed; null to change whatever is there */
    Edit edit(@Nullable Instant basedOn) {
        var descriptions = Objects.requireNonNullElse(media, List.<Description>of()).stream()
                .collect(Collectors.toMap(Description::id, Description::words, (_, twice) -> {
                    throw new Refused("media", "Describe each picture once.");
                }));
        return new Edit(text, warning, descriptions, basedOn);
    }
}
