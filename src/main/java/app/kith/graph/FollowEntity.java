package app.kith.graph;

import static jakarta.persistence.EnumType.STRING;

import app.kith.platform.UserId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "follow")
class FollowEntity implements Persistable<FollowEntity.Key> {

    @Embeddable
    record Key(long follower, long followee) implements Serializable {}

    enum State {
        REQUESTED,
        ACCEPTED
    }

    private @EmbeddedId Key key;
    private @Enumerated(STRING) State state;
    private Instant createdAt;
    private @Transient boolean written;

    protected FollowEntity() {
        written = true;
    }

    FollowEntity(UserId follower, UserId followee, Instant now) {
        key = new Key(follower.value(), followee.value());
        state = State.ACCEPTED;
        createdAt = now;
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Never changed after it is written, so what was read is not new and what was made is. */
    @Override
    public boolean isNew() {
        return !written;
    }
}
