package app.kith.messaging;

import static jakarta.persistence.EnumType.STRING;

import app.kith.messaging.Conversation.Kind;
import app.kith.platform.UserId;
import app.kith.user.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation")
class ConversationEntity {

    private @Id long id;
    private @Enumerated(STRING) Kind kind;
    private @Nullable String title;
    private @Nullable String directKey;
    private @Version @Nullable Integer version;

    protected ConversationEntity() {}

    private ConversationEntity(long id, Kind kind, @Nullable String title, @Nullable String directKey) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.directKey = directKey;
    }

    static ConversationEntity direct(long id, UserId one, UserId other) {
        return new ConversationEntity(id, Kind.DIRECT, null, directKey(one, other));
    }

    static ConversationEntity group(long id, String title) {
        return new ConversationEntity(id, Kind.GROUP, title, null);
    }

    /** The same for both of the pair. */
    static String directKey(UserId one, UserId other) {
        return Math.min(one.value(), other.value()) + "-" + Math.max(one.value(), other.value());
    }

    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    void rename(String title) {
        this.title = title;
    }

    Conversation toConversation(MembershipEntity mine, List<Person> members, @Nullable Message last) {
        return new Conversation(
                new ConversationId(id),
                kind,
                title,
                members,
                last,
                mine.unread(),
                mine.lastRead().orElse(null));
    }
}
