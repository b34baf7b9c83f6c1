/**
 * Conversations of two members or a few more, and what they write to each other.
 *
 * <p>Doors: {@link app.kith.messaging.Conversations}, {@link app.kith.messaging.Groups}, {@link app.kith.messaging.Messages}.
 * Says: {@link app.kith.messaging.MessageSent}, {@link app.kith.messaging.ConversationRead}; live to open screens:
 * {@link app.kith.messaging.MessageArrived}, {@link app.kith.messaging.SeenUpTo},
 * {@link app.kith.messaging.Typing}, {@link app.kith.messaging.UnreadTotal}.
 * Does not know how somebody who is away learns of a message: that is for the notifications.
 */
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {
            "platform::rest",
            "platform::limits",
            "platform::socket",
            "user",
            "user::ui",
            "graph",
            "media",
            "media::ui"
        })
@NullMarked
package app.kith.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
