/**
 * The shared look: the few parts that every screen uses.
 *
 * <p>Doors: {@link app.kith.design.Avatar}, {@link app.kith.design.Icon}, {@link app.kith.design.Ears},
 * {@link app.kith.design.EmptyState}, {@link app.kith.design.Toast}. Says nothing.
 * Does not know what it shows: no word of the social network, no door.
 */
@ApplicationModule(
        displayName = "Design",
        allowedDependencies = {"platform"})
@NullMarked
package app.kith.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
