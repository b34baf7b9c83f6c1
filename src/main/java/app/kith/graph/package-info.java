/**
 * Who follows whom.
 *
 * <p>Door: {@link app.kith.graph.Follows}. Says: {@link app.kith.graph.UserFollowed},
 * {@link app.kith.graph.UserUnfollowed}. Does not know what a follower gets to see: that is for the feed and the posts.
 */
@ApplicationModule(
        displayName = "Graph",
        allowedDependencies = {"platform::rest", "user"})
@NullMarked
package app.kith.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
