package app.kith.post.rest;

import app.kith.media.MediaId;
import app.kith.post.Audience;
import app.kith.post.Draft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A post as it comes in. What is not the writer's to set is passed over. */
@JsonIgnoreProperties({"id", "author", "likes", "comments", "reposts", "parentId", "rootId", "createdAt", "editedAt"})
record Written(
        @Nullable String text,
        @Nullable List<MediaId> mediaIds,
        @Nullable Audience audience,
        @Nullable String warning) {

    Draft draft() {
        return new Draft(
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(mediaIds, List.of()),
                Objects.requireNonNullElse(audience, Audience.EVERYONE),
                warning);
    }
}
