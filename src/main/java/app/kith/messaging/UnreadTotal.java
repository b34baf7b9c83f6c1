package app.kith.messaging;

/**
 * Told live to a member when it may have changed.
 *
 * @param conversations how many conversations have something that the member has not read
 */
public record UnreadTotal(int conversations) {}
