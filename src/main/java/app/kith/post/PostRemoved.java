package app.kith.post;

import app.kith.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post can no longer be seen. Its author may still take that back. */
public record PostRemoved(
        PostId post, UserId author, @Nullable PostId parent, PostId root, Instant at) {}
