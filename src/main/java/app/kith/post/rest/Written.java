package app.kith.post.rest;

import app.kith.media.MediaId;
import app.kith.post.Audience;
import app.kith.post.Draft;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post or a comment as it comes in. What is not the writer's to set is passed over.
 *
 * @param text plain words, at most 1,000 characters; may be empty when there are pictures
 * @param mediaIds pictures that were uploaded before, at most 4
 * @param audience who sees it; null for everyone. A comment is seen by those who see the post
 * @param warning what to expect, shown in place of the text until somebody opens it; at most 100 characters
 */
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
