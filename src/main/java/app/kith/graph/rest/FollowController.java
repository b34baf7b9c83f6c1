package app.kith.graph.rest;

import app.kith.graph.Follows;
import app.kith.graph.Relationship;
import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.user.Person;
import app.kith.user.Users;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who follows whom. Doing either twice does nothing more; both answer what the two are to each other then. */
@RestController
@RequestMapping("/api/users/{id}")
class FollowController {

    private final Follows follows;
    private final Users users;

    FollowController(Follows follows, Users users) {
        this.follows = follows;
        this.users = users;
    }

    /** Follows a member. */
    @PutMapping("/follow")
    Relationship create(Viewer viewer, @PathVariable String id) {
        var other = users.meant(viewer, id);
        follows.follow(viewer, other);
        return follows.between(viewer, other);
    }

    /** Stops following a member. */
    @DeleteMapping("/follow")
    Relationship delete(Viewer viewer, @PathVariable String id) {
        var other = users.profile(viewer, users.meant(viewer, id)).id();
        follows.unfollow(viewer, other);
        return follows.between(viewer, other);
    }

    /** Lists who follows a member, the newest follower first. */
    @GetMapping("/followers")
    ResponseEntity<Page<Person>> followers(Viewer viewer, @PathVariable String id, Cursor before) {
        var member = users.profile(viewer, users.meant(viewer, id)).id();
        return Listing.of(follows.followers(viewer, member, before), "before");
    }

    /** Lists whom a member follows, the last one followed first. */
    @GetMapping("/following")
    ResponseEntity<Page<Person>> following(Viewer viewer, @PathVariable String id, Cursor before) {
        var member = users.profile(viewer, users.meant(viewer, id)).id();
        return Listing.of(follows.following(viewer, member, before), "before");
    }
}
