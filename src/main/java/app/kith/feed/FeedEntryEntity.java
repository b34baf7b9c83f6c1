package app.kith.feed;

import app.kith.platform.UserId;
import app.kith.post.Place;
import app.kith.post.PostId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Written by the statements of its repository only, many at a time. */
@Entity
@Table(name = "feed_entry")
class FeedEntryEntity {

    @Embeddable
    record Key(long ownerId, long entryId) implements Serializable {}

    private @EmbeddedId Key key;
    private long postId;
    private long authorId;
    private @Nullable Long viaId;
    private @Nullable Long begunBy;

    protected FeedEntryEntity() {}

    /** Its place in the feed, and the cursor that leads there. */
    long position() {
        return key.entryId();
    }

    Place place() {
        return new Place(position(), new PostId(postId), viaId == null ? null : new UserId(viaId));
    }
}
