package app.kith.post.rest;

import app.kith.platform.Viewer;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.post.Reposts;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member passes on. Doing either twice does nothing more; both answer the post as it is then. */
@RestController
@RequestMapping("/api/posts/{postId}/repost")
class RepostController {

    private final Reposts reposts;

    RepostController(Reposts reposts) {
        this.reposts = reposts;
    }

    /** Passes a post on to one's followers. Only what everyone may see can be passed on; answers the post as it is then. */
    @PostMapping
    Post create(Viewer viewer, @PathVariable PostId postId) {
        return reposts.add(viewer, postId);
    }

    /** Takes back that one passed a post on, and takes it out of the followers' feeds; answers the post as it is then. */
    @DeleteMapping
    Post delete(Viewer viewer, @PathVariable PostId postId) {
        return reposts.remove(viewer, postId);
    }
}
