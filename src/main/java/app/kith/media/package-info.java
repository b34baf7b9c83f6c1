/**
 * Pictures that members upload, made fit for screens.
 *
 * <p>Doors: {@link app.kith.media.Uploads}, {@link app.kith.media.PictureFiles}. Says nothing.
 * Does not know what a picture is used for: an avatar, a post, a message.
 */
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"platform::rest", "platform::limits"})
@NullMarked
package app.kith.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
