package app.kith.messaging;

import app.kith.platform.UserId;

/** How far a member has read. Told live to every member of the conversation, the reader's other screens too. */
public record SeenUpTo(ConversationId conversation, UserId reader, MessageId messageId) {}
