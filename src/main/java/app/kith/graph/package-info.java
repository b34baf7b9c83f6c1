/**
 * Who follows whom, and who keeps whom away.
 *
 * <p>Doors: {@link app.kith.graph.Follows}, {@link app.kith.graph.Blocks}, {@link app.kith.graph.Mutes}; for those who
 * decide what a member sees, {@link app.kith.graph.Ties}. Says: {@link app.kith.graph.UserFollowed},
 * {@link app.kith.graph.UserUnfollowed}, {@link app.kith.graph.UserBlocked}, {@link app.kith.graph.UserUnblocked}; to
 * open screens {@link app.kith.graph.Parted}. Nobody is told that they were muted.
 * Does not know what a follower gets to see, nor what a block hides: that is for the feed, the posts and the chat.
 */
@ApplicationModule(
        displayName = "Graph",
        allowedDependencies = {"platform::rest", "user", "user::sessions"})
@NullMarked
package app.kith.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
