package app.kith.graph;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Written by the statements of its repository only, so that doing it twice does no harm. */
@Entity
@Immutable
@Table(name = "block")
class BlockEntity {

    @Embeddable
    record Key(long blocker, long blocked) implements Serializable {}

    private @EmbeddedId Key key;
    private Instant createdAt;

    protected BlockEntity() {}
}
