/**
 * Tells members what others did that is about them.
 *
 * <p>Door: {@link app.kith.notification.Notifications}. Says: {@link app.kith.notification.NotificationCreated}; to open
 * screens {@link app.kith.notification.NotificationArrived}, {@link app.kith.notification.UnreadNotifications}.
 * Does not know why something happened, nor who may see it: it listens, and asks the door of the thing.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"platform::rest", "platform::socket", "user", "graph", "post", "media"})
@NullMarked
package app.kith.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
