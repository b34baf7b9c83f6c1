package app.kith.post.rest;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.post.Bookmarks;
import app.kith.post.Post;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own bookmarks. */
@RestController
@RequestMapping("/api/bookmarks")
class BookmarksController {

    private final Bookmarks bookmarks;

    BookmarksController(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    /** Lists the posts among one's bookmarks, the one put there last first. */
    @GetMapping
    ResponseEntity<Page<Post>> list(Viewer viewer, Cursor before) {
        return Listing.of(bookmarks.page(viewer, before), "before");
    }
}
