package app.kith.post;

import app.kith.platform.UserId;
import app.kith.user.Person;
import org.jspecify.annotations.Nullable;

/**
 * Where a post stands in a list.
 *
 * @param at the id of the post, or that of the repost which brought it there
 * @param via who passed it on; null where it stands because of its author
 */
public record Place(long at, PostId post, @Nullable UserId via) {

    Entry entry(Post shown, @Nullable Person passedOnBy) {
        return new Entry(shown, passedOnBy == null ? null : new Entry.Via(new RepostId(at), passedOnBy));
    }
}
