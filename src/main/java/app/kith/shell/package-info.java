/**
 * The frame around every screen: the rail, the bottom bar, the badges, the pages for what went wrong.
 *
 * <p>No doors, says nothing. Does not know the screens that it frames: they name themselves by their menu entries.
 * Nobody depends on it.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"platform::node", "user", "messaging", "notification"})
@NullMarked
package app.kith.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
