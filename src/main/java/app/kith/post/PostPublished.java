package app.kith.post;

import app.kith.platform.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post was written, or a comment, which is a post that answers another.
 *
 * @param parent the post that it answers, and who wrote that
 * @param mentioned the members whom its text names, without its author
 */
public record PostPublished(
        PostId post,
        UserId author,
        Audience audience,
        @Nullable PostId parent,
        @Nullable UserId parentAuthor,
        PostId root,
        UserId rootAuthor,
        List<UserId> mentioned) {

    public boolean comment() {
        return parent != null;
    }
}
