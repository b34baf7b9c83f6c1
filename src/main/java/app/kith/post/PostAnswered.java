package app.kith.post;

import org.jspecify.annotations.Nullable;

/**
 * A thread has a new comment. Told to the screens that show the thread.
 *
 * @param post the comment as everybody sees it; null when not everybody may, for then each screen has to ask
 */
public record PostAnswered(PostId id, @Nullable Post post) {}
