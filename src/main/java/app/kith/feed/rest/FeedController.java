package app.kith.feed.rest;

import app.kith.feed.Feeds;
import app.kith.platform.Forbidden;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.post.Entry;
import app.kith.user.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own home feed. */
@RestController
@RequestMapping("/api/feed/{userId}")
class FeedController {

    private final Feeds feeds;
    private final Users users;

    FeedController(Feeds feeds, Users users) {
        this.feeds = feeds;
        this.users = users;
    }

    /**
     * Lists one’s own home feed, the newest or the most relevant first. By relevance it begins with the newest 200
     * entries, and goes on with what is older by time.
     *
     * @param order {@code time}, which is also meant without it, or {@code relevance}
     * @param before the {@code next} of the page before, in the same order
     * @param limit how many posts, 1 to 100
     */
    @GetMapping
    ResponseEntity<Page<Entry>> list(
            Viewer viewer,
            @PathVariable String userId,
            @RequestParam(defaultValue = "time") String order,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String limit) {
        var owner = users.meant(viewer, userId);
        if (!viewer.is(owner)) {
            users.profile(viewer, owner);
            throw new Forbidden("A home feed is its owner’s alone.");
        }
        var size = Listing.size(limit);
        var page = switch (order) {
            case "time" -> feeds.newest(viewer, before, size);
            case "relevance" -> feeds.relevant(viewer, before, size);
            default -> throw new Refused("order", "Ask for time or relevance.");
        };
        return Listing.of(page, "before");
    }
}
