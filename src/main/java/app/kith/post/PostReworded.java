package app.kith.post;

import org.jspecify.annotations.Nullable;

/**
 * A post reads otherwise now. Told to the screens that show it.
 *
 * @param post as everybody sees it; null when not everybody may, for then each screen has to ask
 */
public record PostReworded(PostId id, @Nullable Post post) {

    public static PostReworded of(Post post) {
        return new PostReworded(post.id(), post.audience() == Audience.EVERYONE ? post : null);
    }
}
