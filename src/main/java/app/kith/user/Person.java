package app.kith.user;

import app.kith.platform.UserId;
import org.jspecify.annotations.Nullable;

/** A member as seen beside everything they do: enough for a face and a name. */
public record Person(
        UserId id,
        Handle handle,
        String displayName,
        @Nullable String avatarUrl) {}
