package app.kith.graph.rest;

import app.kith.graph.Follows;
import app.kith.graph.Mutes;
import app.kith.graph.Relationship;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears less of somebody. Doing either twice does nothing more; both answer what the two are to each other then. */
@RestController
@RequestMapping("/api/users/{id}/mute")
class MuteController {

    private final Mutes mutes;
    private final Follows follows;
    private final Users users;

    MuteController(Mutes mutes, Follows follows, Users users) {
        this.mutes = mutes;
        this.follows = follows;
        this.users = users;
    }

    /** @param until when it ends by itself; null for never */
    record Span(@Nullable Instant until) {}

    /** Mutes a member, for ever or until some time. They are not told. */
    @PutMapping
    Relationship create(Viewer viewer, @PathVariable String id, @RequestBody(required = false) @Nullable Span span) {
        var other = users.meant(viewer, id);
        mutes.mute(viewer, other, span == null ? null : span.until());
        return follows.between(viewer, other);
    }

    /** Hears a member again. */
    @DeleteMapping
    Relationship delete(Viewer viewer, @PathVariable String id) {
        var other = users.profile(viewer, users.meant(viewer, id)).id();
        mutes.unmute(viewer, other);
        return follows.between(viewer, other);
    }
}
