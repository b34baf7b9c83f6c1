package app.kith.messaging;

import app.kith.platform.UserId;
import app.kith.user.Person;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its members sees it.
 *
 * @param title the name of a group; null in a direct one, which is called after the other member
 * @param members all of them, the viewer too, who joined Kith first comes first
 * @param last the newest message; null before the first
 * @param unread how many messages of others came after {@code lastReadId}
 * @param lastReadId the newest message that the viewer has seen; null when there is none
 */
public record Conversation(
        ConversationId id,
        Kind kind,
        @Nullable String title,
        List<Person> members,
        @Nullable Message last,
        int unread,
        @Nullable MessageId lastReadId) {

    public enum Kind {
        DIRECT,
        GROUP
    }

    public Conversation {
        members = List.copyOf(members);
    }

    /** What a member calls it. */
    @JsonIgnore
    public String nameFor(UserId viewer) {
        return title != null
                ? title
                : members.stream()
                        .filter(member -> !member.id().equals(viewer))
                        .map(Person::displayName)
                        .collect(Collectors.joining(", "));
    }
}
