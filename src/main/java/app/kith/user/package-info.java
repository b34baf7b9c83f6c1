/**
 * Who the members are, and how they prove it.
 *
 * <p>Doors: {@link app.kith.user.Users}, {@link app.kith.user.SignedIn}, {@link app.kith.user.Tallies}.
 * Says: {@link app.kith.user.UserRegistered}, {@link app.kith.user.ProfileChanged}.
 * Does not know who follows or blocks whom, nor what anybody writes: it only keeps the counts that others tell it, and
 * asks {@link app.kith.user.Veil} whom it may show.
 */
@ApplicationModule(
        displayName = "User",
        allowedDependencies = {"platform::rest", "platform::limits", "platform::socket", "media", "media::ui"})
@NullMarked
package app.kith.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
