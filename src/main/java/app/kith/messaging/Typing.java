package app.kith.messaging;

import app.kith.platform.UserId;

/** Somebody is writing just now. Told live to the other members, never stored; true for a few seconds. */
public record Typing(ConversationId conversation, UserId who) {}
