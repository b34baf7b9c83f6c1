package app.kith.post.rest;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.post.Comments;
import app.kith.post.Post;
import app.kith.post.PostId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What others answered to a post, oldest first. */
@RestController
@RequestMapping("/api/posts/{postId}")
class CommentController {

    private final Comments comments;

    CommentController(Comments comments) {
        this.comments = comments;
    }

    /** Answers a post. Who may see the post sees the comment. */
    @PostMapping("/comment")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Post> create(Viewer viewer, @PathVariable PostId postId, @RequestBody Written written) {
        var comment = comments.add(viewer, postId, written.draft());
        return ResponseEntity.created(PostController.place(comment)).body(comment);
    }

    /** Lists the comments on a post, the oldest first. */
    @GetMapping("/comments")
    ResponseEntity<Page<Post>> list(Viewer viewer, @PathVariable PostId postId, Cursor after) {
        return Listing.of(comments.under(viewer, postId, after), "after");
    }
}
