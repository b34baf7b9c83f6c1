/**
 * What members read: the home feed, profiles, tags and search, and whom they may know.
 *
 * <p>Doors: {@link app.kith.feed.Feeds}, {@link app.kith.feed.Suggestions}. Says nothing to modules; tells screens
 * {@link app.kith.feed.FeedGrew} and {@link app.kith.feed.FeedFilled}.
 * Does not know who may see a post: it keeps what might be shown, and the posts leave out what may not.
 */
@ApplicationModule(
        displayName = "Feed",
        allowedDependencies = {"platform::rest", "platform::socket", "user", "user::ui", "graph", "post", "post::ui"})
@NullMarked
package app.kith.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
