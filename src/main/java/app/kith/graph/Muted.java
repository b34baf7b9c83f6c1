package app.kith.graph;

import app.kith.user.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom a member wants to hear less.
 *
 * @param until when it ends by itself; null when it does not
 */
public record Muted(Person person, @Nullable Instant until) {}
