package app.kith.messaging;

/** Told live to every member of the conversation, the sender's other screens too. */
public record MessageArrived(Message message) {}
