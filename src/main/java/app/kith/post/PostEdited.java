package app.kith.post;

import app.kith.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed the words of a post or of a comment of theirs.
 *
 * @param mentioned the members whom it names and did not name before, without its author
 */
public record PostEdited(
        PostId post,
        UserId author,
        Audience audience,
        @Nullable PostId parent,
        PostId root,
        List<UserId> mentioned,
        Instant at) {}
