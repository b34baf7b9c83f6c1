/**
 * Writing and reading posts, and what people do to them.
 *
 * <p>Doors: {@code Posts}, {@code Comments}, {@code Likes},
 * {@code Bookmarks}. Says: {@link app.kith.post.PostPublished}, {@link app.kith.post.PostLiked},
 * {@link app.kith.post.PostRemoved}, {@link app.kith.post.PostRestored}.
 * Does not know who reads a post: that is the work of the feed.
 */
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"user", "user::ui", "graph", "media", "media::ui"})
@NullMarked
package app.kith.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
