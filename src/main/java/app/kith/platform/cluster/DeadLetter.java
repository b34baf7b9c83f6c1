package app.kith.platform.cluster;

import java.time.Instant;

/**
 * An event that a listener could not do.
 *
 * @param at when it happened
 * @param why what the listener failed with the last time; empty when every node died over it that tried
 */
public record DeadLetter(String id, String listener, Instant at, String why, String event) {}
