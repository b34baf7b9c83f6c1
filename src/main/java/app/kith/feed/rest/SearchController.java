package app.kith.feed.rest;

import app.kith.platform.Cursor;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Listing;
import app.kith.post.PostSearch;
import app.kith.post.Tags;
import app.kith.user.Directory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds posts by their words, members by the beginning of their name, tags by their beginning. */
@RestController
@RequestMapping("/api/search")
class SearchController {

    private final PostSearch posts;
    private final Directory directory;
    private final Tags tags;

    SearchController(PostSearch posts, Directory directory, Tags tags) {
        this.posts = posts;
        this.directory = directory;
        this.tags = tags;
    }

    /**
     * Looks for posts by their words, for members by the beginning of their name, or for tags by their beginning. Only
     * posts have further pages.
     *
     * @param q what to look for
     * @param in where: {@code posts}, {@code users} or {@code tags}
     */
    @GetMapping
    ResponseEntity<? extends Page<?>> list(
            Viewer viewer, @RequestParam String q, @RequestParam(defaultValue = "posts") String in, Cursor before) {
        return switch (in) {
            case "posts" -> Listing.of(posts.find(viewer, q, before), "before");
            case "users" -> ResponseEntity.ok(new Page<>(directory.beginningWith(viewer, q, before.size()), null));
            case "tags" -> ResponseEntity.ok(new Page<>(tags.beginningWith(viewer, q, before.size()), null));
            default -> throw new Refused("in", "Look for posts, users or tags.");
        };
    }
}
