/**
 * Writing and reading posts, and what people do to them.
 *
 * <p>Doors: {@link app.kith.post.Posts}, {@link app.kith.post.Comments}, {@link app.kith.post.Likes},
 * {@link app.kith.post.Reposts}, {@link app.kith.post.Bookmarks}, {@link app.kith.post.Timelines},
 * {@link app.kith.post.PostSearch}, {@link app.kith.post.Tags}, {@link app.kith.post.Revisions}. Says: {@link app.kith.post.PostPublished}, {@link app.kith.post.PostEdited},
 * {@link app.kith.post.PostLiked}, {@link app.kith.post.PostReposted}, {@link app.kith.post.RepostWithdrawn},
 * {@link app.kith.post.PostRemoved}, {@link app.kith.post.PostRestored}.
 * Does not know who reads a post: that is the work of the feed.
 */
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"platform::rest", "platform::limits", "user", "user::ui", "graph", "media", "media::ui"})
@NullMarked
package app.kith.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
