package app.kith.graph;

import app.kith.platform.UserId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Written by the statements of its repository only, so that doing it twice does no harm. */
@Entity
@Immutable
@Table(name = "mute")
class MuteEntity {

    @Embeddable
    record Key(long muter, long muted) implements Serializable {}

    private @EmbeddedId Key key;
    private @Nullable Instant endsAt;

    protected MuteEntity() {}

    UserId muted() {
        return new UserId(key.muted());
    }

    @Nullable
    Instant endsAt() {
        return endsAt;
    }
}
