package app.kith.messaging;

import app.kith.platform.UserId;

/** Somebody has now seen a conversation up to a message, and had not before. */
public record ConversationRead(ConversationId conversation, UserId reader, MessageId upTo) {}
