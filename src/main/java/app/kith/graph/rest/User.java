package app.kith.graph.rest;

import app.kith.graph.Relationship;
import app.kith.platform.UserId;
import app.kith.user.Handle;
import app.kith.user.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member as programs see one: the profile, and what the viewer and they are to each other. */
record User(
        UserId id,
        Handle handle,
        String displayName,
        String bio,
        @Nullable String avatarUrl,
        @Nullable String headerUrl,
        int followers,
        int following,
        int posts,
        boolean locked,
        Instant createdAt,
        Relationship relationship) {

    static User of(Profile profile, Relationship relationship) {
        return new User(
                profile.id(),
                profile.handle(),
                profile.displayName(),
                profile.bio(),
                profile.avatarUrl(),
                profile.headerUrl(),
                profile.followers(),
                profile.following(),
                profile.posts(),
                false,
                profile.createdAt(),
                relationship);
    }
}
