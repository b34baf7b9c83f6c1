/**
 * Who the members are, and how they prove it.
 *
 * <p>Doors: {@link app.kith.user.Users}, {@link app.kith.user.SignedIn}, {@link app.kith.user.Tallies},
 * {@link app.kith.user.Closures}, {@link app.kith.user.Suspensions}, {@link app.kith.user.PasswordChanges}. Says: {@link app.kith.user.UserRegistered},
 * {@link app.kith.user.ProfileChanged}, {@link app.kith.user.PasswordChanged}, {@link app.kith.user.UserClosed},
 * {@link app.kith.user.UserReopened}, {@link app.kith.user.UserErased}, {@link app.kith.user.UserSuspended},
 * {@link app.kith.user.UserReinstated}; to open screens
 * {@link app.kith.user.SignedOut}.
 * Does not know who follows or blocks whom, nor what anybody writes: it only keeps the counts that others tell it, and
 * asks {@link app.kith.user.Veil} whom it may show.
 */
@ApplicationModule(
        displayName = "User",
        allowedDependencies = {
            "platform::rest",
            "platform::limits",
            "platform::mail",
            "platform::socket",
            "media",
            "media::ui"
        })
@NullMarked
package app.kith.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
