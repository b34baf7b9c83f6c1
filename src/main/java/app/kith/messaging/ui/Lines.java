package app.kith.messaging.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a conversation, oldest first.
 *
 * @param next the cursor to go on with in the direction that was asked for; null when there is no more
 */
record Lines(List<Line> lines, @Nullable String next) {}
