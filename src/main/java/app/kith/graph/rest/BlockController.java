package app.kith.graph.rest;

import app.kith.graph.Blocks;
import app.kith.graph.Follows;
import app.kith.graph.Relationship;
import app.kith.platform.Viewer;
import app.kith.user.Users;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps two members from each other. Doing either twice does nothing more; both answer what the two are then. */
@RestController
@RequestMapping("/api/users/{id}/block")
class BlockController {

    private final Blocks blocks;
    private final Follows follows;
    private final Users users;

    BlockController(Blocks blocks, Follows follows, Users users) {
        this.blocks = blocks;
        this.follows = follows;
        this.users = users;
    }

    /** Blocks a member: neither sees the other any more, and neither follows the other. */
    @PutMapping
    Relationship create(Viewer viewer, @PathVariable String id) {
        var other = users.meant(viewer, id);
        blocks.block(viewer, other);
        return follows.between(viewer, other);
    }

    /** Takes a block back. Who followed whom before is not brought back. */
    @DeleteMapping
    Relationship delete(Viewer viewer, @PathVariable String id) {
        var other = users.profile(viewer, users.meant(viewer, id)).id();
        blocks.unblock(viewer, other);
        return follows.between(viewer, other);
    }
}
