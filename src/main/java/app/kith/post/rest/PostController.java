package app.kith.post.rest;

import app.kith.platform.Conflict;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Page;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.platform.rest.ETags;
import app.kith.platform.rest.Listing;
import app.kith.platform.rest.Outdated;
import app.kith.post.Likes;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.post.Posts;
import app.kith.post.Timelines;
import app.kith.user.Users;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts: write one, read one or those of one member, change one, take one away. */
@RestController
@RequestMapping("/api/posts")
class PostController {

    private final Posts posts;
    private final Timelines timelines;
    private final Likes likes;
    private final Users users;

    PostController(Posts posts, Timelines timelines, Likes likes, Users users) {
        this.posts = posts;
        this.timelines = timelines;
        this.likes = likes;
        this.users = users;
    }

    /** Publishes a post. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Post> create(Viewer viewer, @RequestBody Written written) {
        var post = posts.publish(viewer, written.draft());
        return ResponseEntity.created(place(post)).body(post);
    }

    /**
     * Lists what a member posted, the newest first. A page may be shorter than was asked for, or empty, and still have a
     * next one: what the viewer may not see is left out.
     *
     * @param show which of them: {@code posts}, {@code replies}, {@code pictures}, or the posts of others that they
     *     {@code likes}
     */
    @GetMapping("/{userId}")
    ResponseEntity<Page<Post>> list(
            Viewer viewer,
            @PathVariable String userId,
            @RequestParam(defaultValue = "posts") String show,
            Cursor before) {
        var member = users.profile(viewer, users.meant(viewer, userId)).id();
        var page = switch (show) {
            case "posts" -> timelines.by(viewer, member, before);
            case "replies" -> timelines.repliesBy(viewer, member, before);
            case "pictures" -> timelines.picturesBy(viewer, member, before);
            case "likes" -> likes.by(viewer, member, before);
            default -> throw new Refused("show", "Ask for posts, replies, pictures or likes.");
        };
        return Listing.of(page, "before");
    }

    /** Shows one post, or one comment. */
    @GetMapping("/{userId}/{postId}")
    Post show(Viewer viewer, @PathVariable String userId, @PathVariable PostId postId) {
        var post = posts.get(viewer, postId);
        if (!post.author().id().equals(users.meant(viewer, userId))) {
            throw new NotFound();
        }
        return post;
    }

    /**
     * Changes the words of one's own post or comment. What is not sent stays as it is; who may see it, and which
     * pictures it has, can't be changed. What it said before stays to be seen by whoever may see it. With the
     * {@code ETag} of the post in {@code If-Match}, nothing is changed unless it is still what was read.
     */
    @PatchMapping("/{postId}")
    Post update(
            Viewer viewer,
            @PathVariable PostId postId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Correction correction) {
        return ifMatch == null
                ? posts.edit(viewer, postId, correction.edit(null))
                : updateIfStill(ifMatch, viewer, postId, correction);
    }

    /** Somebody may change it after this has looked; the door sees that. */
    private Post updateIfStill(String ifMatch, Viewer viewer, PostId postId, Correction correction) {
        var post = posts.get(viewer, postId);
        if (!ETags.match(ifMatch, post)) {
            throw new Outdated();
        }
        try {
            return posts.edit(viewer, postId, correction.edit(post.writtenAt()));
        } catch (Conflict somebodyWasFaster) {
            throw (Outdated) new Outdated().initCause(somebodyWasFaster);
        }
    }

    /** Removes one’s own post or comment, with what answers it. */
    @DeleteMapping("/{postId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable PostId postId) {
        posts.remove(viewer, postId);
    }

    static URI place(Post post) {
        return URI.create(
                "/api/posts/" + post.author().id().text() + "/" + post.id().text());
    }
}
