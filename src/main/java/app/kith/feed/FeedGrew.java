package app.kith.feed;

import app.kith.post.Entry;
import app.kith.post.PostId;
import app.kith.user.Person;
import org.jspecify.annotations.Nullable;

/**
 * Tells the open screens of one member: there is a new entry at the top of your feed.
 *
 * @param via who passed it on; null where its author has just written it
 */
public record FeedGrew(PostId post, Person author, Entry.@Nullable Via via) {

    /** Whose doing it is that it is there. */
    public Person by() {
        return via == null ? author : via.user();
    }

    /** Where it stands in the feed. */
    public long place() {
        return via == null ? post.value() : via.id().value();
    }
}
