package app.kith.messaging;

import app.kith.platform.UserId;
import java.util.List;

/**
 * Somebody wrote something in a conversation.
 *
 * @param recipients the other members
 */
public record MessageSent(MessageId message, ConversationId conversation, UserId sender, List<UserId> recipients) {}
