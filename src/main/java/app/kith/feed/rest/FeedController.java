package app.kith.feed.rest;

import app.kith.feed.Feeds;
import app.kith.platform.Cursor;
import app.kith.platform.Forbidden;
import app.kith.platform.Page;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.post.Entry;
import app.kith.user.Users;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own home feed, the newest first. */
@RestController
@RequestMapping("/api/feed/{userId}")
class FeedController {

    private final Feeds feeds;
    private final Users users;

    FeedController(Feeds feeds, Users users) {
        this.feeds = feeds;
        this.users = users;
    }

    /** Lists one’s own home feed, the newest first. */
    @GetMapping
    ResponseEntity<Page<Entry>> list(Viewer viewer, @PathVariable String userId, Cursor before) {
        var owner = users.meant(viewer, userId);
        if (!viewer.is(owner)) {
            users.profile(viewer, owner);
            throw new Forbidden("A home feed is its owner’s alone.");
        }
        return Listing.of(feeds.home(viewer, before), "before");
    }
}
