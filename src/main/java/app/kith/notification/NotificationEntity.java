package app.kith.notification;

import static jakarta.persistence.EnumType.STRING;

import app.kith.notification.Notification.Kind;
import app.kith.platform.UserId;
import app.kith.post.Post;
import app.kith.post.PostId;
import app.kith.user.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "notification")
class NotificationEntity implements Persistable<NotificationEntity.Key> {

    /** As many faces as a row shows. */
    private static final int FACES = 3;

    @Embeddable
    record Key(@Column(name = "recipient_id") long recipient, long id) implements Serializable {}

    private @EmbeddedId Key key;
    private @Enumerated(STRING) Kind kind;
    private long subjectId;
    private int actors;
    private String latest; // ids of those who did it last, the newest first, with commas
    private Instant happenedAt;
    private boolean gone;
    private @Transient boolean written;

    protected NotificationEntity() {
        written = true;
    }

    NotificationEntity(UserId recipient, long id, Doing doing) {
        this(new Key(recipient.value(), id), doing, 1, doing.actor().text());
    }

    private NotificationEntity(Key key, Doing doing, int actors, String latest) {
        this.key = key;
        this.kind = doing.kind();
        this.subjectId = doing.subject();
        this.actors = actors;
        this.latest = latest;
        this.happenedAt = doing.at();
    }

    /** The same group with one more in it, to be put in this one's place: the id is new, for it moves to the top. */
    NotificationEntity joinedBy(Doing doing, long newId) {
        var faces = Stream.concat(Stream.of(doing.actor()), latest().stream()).limit(FACES);
        return new NotificationEntity(
                new Key(key.recipient(), newId),
                doing,
                actors + 1,
                faces.map(UserId::text).collect(Collectors.joining(",")));
    }

    /** Those whom it shows. */
    List<UserId> latest() {
        return Arrays.stream(latest.split(",")).map(UserId::of).toList();
    }

    @Nullable
    PostId post() {
        return kind == Kind.FOLLOW ? null : new PostId(subjectId);
    }

    /** Counts without those who are hidden, as far as it knows who they are: of more than three it keeps a number. */
    Notification toNotification(Map<UserId, Person> people, Hidden.From from, @Nullable Post post, boolean read) {
        var shown = latest().stream().filter(Predicate.not(from::includes)).toList();
        var faces = shown.stream().map(people::get).filter(Objects::nonNull).toList();
        var count = actors - latest().size() + shown.size();
        return new Notification(new NotificationId(key.id()), kind, faces, count, post, happenedAt, read);
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
