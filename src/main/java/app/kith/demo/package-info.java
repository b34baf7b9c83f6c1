/**
 * A town to look around in: with {@code kith.demo=true}, an empty database is filled with people who have talked to
 * each other for three weeks. All of them, their words and their pictures are made up.
 *
 * <p>No doors, says nothing. Uses the doors of the others as a screen would, and has no way in of its own. Nobody
 * depends on it.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"user", "graph", "post", "media", "messaging", "notification"})
@NullMarked
package app.kith.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
