package app.kith.user;

import app.kith.platform.Role;
import app.kith.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member as seen on their own page. */
public record Profile(
        UserId id,
        Handle handle,
        String displayName,
        String bio,
        @Nullable String avatarUrl,
        @Nullable String avatarPreviewUrl,
        @Nullable String headerUrl,
        int followers,
        int following,
        int posts,
        Role role,
        Instant createdAt) {

    public Person person() {
        return new Person(id, handle, displayName, avatarPreviewUrl);
    }
}
