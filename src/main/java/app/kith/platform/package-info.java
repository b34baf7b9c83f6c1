/**
 * The words that every module shares: who asks, ids that grow with time, pages, live hints, refusals.
 *
 * <p>Doors: {@link app.kith.platform.Ids}, {@link app.kith.platform.Live}. Says nothing.
 * Does not know Vaadin, nor any module of the social network.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package app.kith.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
