package app.kith.messaging;

import app.kith.platform.About;
import app.kith.platform.UserId;
import java.util.List;

/**
 * Somebody wrote something in a conversation.
 *
 * @param recipients the other members
 */
public record MessageSent(
        MessageId message, @About ConversationId conversation, UserId sender, List<UserId> recipients) {}
