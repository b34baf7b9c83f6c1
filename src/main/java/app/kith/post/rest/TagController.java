package app.kith.post.rest;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.post.Post;
import app.kith.post.Timelines;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people write under a tag. */
@RestController
@RequestMapping("/api/tags/{tag}")
class TagController {

    private final Timelines timelines;

    TagController(Timelines timelines) {
        this.timelines = timelines;
    }

    /**
     * Lists the posts and comments under a tag, the newest first.
     *
     * @param tag the word without its sign, in large or small letters
     */
    @GetMapping("/posts")
    ResponseEntity<Page<Post>> list(Viewer viewer, @PathVariable String tag, Cursor before) {
        return Listing.of(timelines.tagged(viewer, tag, before), "before");
    }
}
