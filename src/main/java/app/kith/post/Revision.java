package app.kith.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a post says, or said before it was edited.
 *
 * @param at when it was written so
 */
public record Revision(String text, @Nullable String warning, Instant at) {}
