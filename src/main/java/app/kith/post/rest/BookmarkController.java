package app.kith.post.rest;

import app.kith.platform.Viewer;
import app.kith.post.Bookmarks;
import app.kith.post.Post;
import app.kith.post.PostId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member keeps at hand. Doing either twice does nothing more; both answer the post as it is then. */
@RestController
@RequestMapping("/api/posts/{postId}/bookmark")
class BookmarkController {

    private final Bookmarks bookmarks;

    BookmarkController(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    /** Puts a post among one’s bookmarks, where nobody else sees it. */
    @PostMapping
    Post create(Viewer viewer, @PathVariable PostId postId) {
        return bookmarks.add(viewer, postId);
    }

    /** Takes a post out of one’s bookmarks. */
    @DeleteMapping
    Post delete(Viewer viewer, @PathVariable PostId postId) {
        return bookmarks.remove(viewer, postId);
    }
}
