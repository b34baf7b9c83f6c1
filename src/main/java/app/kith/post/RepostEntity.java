package app.kith.post;

import app.kith.post.RepostEntity.Key;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Written by the statements of its repository only. */
@Entity
@Table(name = "post_repost")
class RepostEntity {

    @Embeddable
    record Key(long postId, long userId) implements Serializable {}

    private @EmbeddedId Key key;
    private long id;

    protected RepostEntity() {}

    Key key() {
        return key;
    }

    PostId post() {
        return new PostId(key.postId());
    }

    RepostId id() {
        return new RepostId(id);
    }
}
