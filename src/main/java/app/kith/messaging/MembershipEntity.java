package app.kith.messaging;

import app.kith.platform.UserId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A member's place in a conversation: what is unread, how far it was read. Changed by statements, not by verbs. */
@Entity
@Table(name = "membership")
class MembershipEntity implements Persistable<MembershipEntity.Key> {

    /** A direct conversation in which nobody has written yet: no inbox shows it. */
    static final long NOTHING_YET = 0;

    @Embeddable
    record Key(long conversationId, long userId) implements Serializable {}

    private @EmbeddedId Key key;
    private long latestId;
    private long lastReadId;
    private int unread;
    private long sinceId;
    private @Nullable Instant mutedUntil;
    private @Transient boolean written;

    protected MembershipEntity() {
        written = true;
    }

    /** @param latest where it stands in the inbox: the newest message, or the beginning of a group */
    MembershipEntity(long conversation, UserId member, long latest) {
        key = new Key(conversation, member.value());
        latestId = latest;
    }

    /** Of somebody who comes in later. */
    static MembershipEntity since(long conversation, UserId member, long since) {
        var place = new MembershipEntity(conversation, member, since);
        place.sinceId = since;
        return place;
    }

    /** The newest place that any of them has in an inbox. */
    static long latest(Collection<MembershipEntity> places) {
        return places.stream().mapToLong(place -> place.latestId).max().orElse(NOTHING_YET);
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return !written;
    }

    long conversation() {
        return key.conversationId();
    }

    UserId member() {
        return new UserId(key.userId());
    }

    long latest() {
        return latestId;
    }

    int unread() {
        return unread;
    }

    Optional<MessageId> lastRead() {
        return lastReadId == NOTHING_YET ? Optional.empty() : Optional.of(new MessageId(lastReadId));
    }
}
