package app.kith.post.rest;

import app.kith.platform.Viewer;
import app.kith.post.Likes;
import app.kith.post.Post;
import app.kith.post.PostId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member likes. Doing either twice does nothing more; both answer the post as it is then. */
@RestController
@RequestMapping("/api/posts/{postId}/like")
class LikeController {

    private final Likes likes;

    LikeController(Likes likes) {
        this.likes = likes;
    }

    /** Likes a post. */
    @PostMapping
    Post create(Viewer viewer, @PathVariable PostId postId) {
        return likes.add(viewer, postId);
    }

    /** Takes a like back. */
    @DeleteMapping
    Post delete(Viewer viewer, @PathVariable PostId postId) {
        return likes.remove(viewer, postId);
    }
}
