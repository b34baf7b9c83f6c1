/**
 * Tells members' own programs what happens to them, at addresses that they name.
 *
 * <p>Doors: {@link app.kith.webhook.Webhooks}, {@link app.kith.webhook.Deliveries}. Says, to open screens only:
 * {@link app.kith.webhook.Tried}.
 * Does not know who may see what: it asks the doors in the member's name, each time it sends something.
 */
@ApplicationModule(
        displayName = "Webhook",
        allowedDependencies = {
            "platform::rest",
            "platform::limits",
            "platform::outbound",
            "user",
            "user::ui",
            "graph",
            "post",
            "messaging",
            "notification"
        })
@NullMarked
package app.kith.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
