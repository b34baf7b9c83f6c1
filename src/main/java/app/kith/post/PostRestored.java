package app.kith.post;

import app.kith.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The author took a removal back. */
public record PostRestored(
        PostId post,
        UserId author,
        Audience audience,
        @Nullable PostId parent,
        PostId root,
        UserId rootAuthor,
        Instant at) {}
