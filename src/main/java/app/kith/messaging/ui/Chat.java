package app.kith.messaging.ui;

import app.kith.graph.Ties;
import app.kith.media.MediaId;
import app.kith.messaging.Conversation;
import app.kith.messaging.Conversation.Kind;
import app.kith.messaging.ConversationId;
import app.kith.messaging.Message;
import app.kith.messaging.MessageId;
import app.kith.messaging.NewGroup;
import app.kith.messaging.NewMessage;
import app.kith.platform.Cursor;
import app.kith.platform.Live.Topic;
import app.kith.platform.Page;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one member does in the chat, in the words of a browser: ids and cursors are text. */
class Chat {

    private static final int MOST_FOUND = 8;

    private final Viewer viewer;
    private final Chats doors;

    Chat(Viewer viewer, Chats doors) {
        this.viewer = viewer;
        this.doors = doors;
    }

    UserId me() {
        return viewer.id();
    }

    /** What happens to this member. */
    Topic happenings() {
        return Topic.of(viewer.id());
    }

    Listed list(@Nullable String before) {
        var page = doors.conversations().inbox(viewer, Cursor.before(before));
        var ties = ties(page.items());
        return new Listed(viewer.id(), page, here(page.items(), ties), ties.blocked());
    }

    Conversation conversation(String id) {
        return doors.conversations().get(viewer, ConversationId.of(id));
    }

    List<Person> people(String start) {
        return doors.directory().beginningWith(viewer, start, MOST_FOUND).stream()
                .filter(person -> !viewer.is(person.id()))
                .toList();
    }

    String group(String title, List<String> members) {
        var group = new NewGroup(title, members.stream().map(UserId::of).toList());
        return doors.conversations().group(viewer, group).path();
    }

    ConversationId with(UserId other) {
        return doors.conversations().direct(viewer, other);
    }

    Opened open(ConversationId id) {
        var conversation = doors.conversations().get(viewer, id);
        var read = Objects.requireNonNullElse(conversation.lastReadId(), MessageId.BEFORE_ALL);
        var allRead = conversation.unread() == 0;
        var fresh = allRead ? Page.<Message>empty() : doors.messages().after(viewer, id, read);
        var known = doors.messages().before(viewer, id, allRead ? Cursor.NEWEST : Cursor.at(read.value() + 1));
        var lines = Stream.concat(known.items().reversed().stream(), fresh.items().stream())
                .map(Line::of)
                .toList();
        var ties = ties(List.of(conversation));
        return new Opened(
                viewer.id(),
                conversation.nameFor(viewer.id()),
                conversation,
                here(List.of(conversation), ties),
                doors.receipts().seen(viewer, id),
                new Lines(lines, known.next()),
                conversation.kind() == Kind.GROUP ? ties.blocked() : Set.of(),
                closed(conversation, ties),
                fresh.next() != null);
    }

    Lines older(ConversationId id, String before) {
        var page = doors.messages().before(viewer, id, Cursor.before(before));
        return new Lines(Line.all(page.items().reversed()), page.next());
    }

    Lines newer(ConversationId id, String last) {
        var page = doors.messages()
                .after(viewer, id, new MessageId(Cursor.after(last).place()));
        return new Lines(Line.all(page.items()), page.next());
    }

    Line send(String id, String text, List<String> pictures, String clientKey) {
        var media = pictures.stream().map(MediaId::of).toList();
        return Line.of(doors.messages().send(viewer, new NewMessage(ConversationId.of(id), text, media, clientKey)));
    }

    boolean read(ConversationId id, String upTo) {
        doors.receipts().read(viewer, id, MessageId.of(upTo));
        return true;
    }

    boolean typing(ConversationId id) {
        doors.messages().typing(viewer, id);
        return true;
    }

    private Ties.Known ties(List<Conversation> conversations) {
        return doors.ties().among(viewer.id(), others(conversations).toList());
    }

    /** Why nothing can be written; null when it can. */
    private @Nullable String closed(Conversation conversation, Ties.Known ties) {
        if (conversation.kind() == Kind.DIRECT
                && conversation.members().stream().anyMatch(Person::gone)) {
            return closed(false);
        }
        if (conversation.kind() == Kind.GROUP || others(List.of(conversation)).noneMatch(ties::apart)) {
            return null;
        }
        return closed(!ties.blocked().isEmpty());
    }

    /**
     * What is said where two alone are parted. Who was blocked does not learn it from this.
     *
     * @param wanted whether it was the viewer who blocked the other
     */
    static String closed(boolean wanted) {
        return wanted ? "You blocked them. Unblock them on their profile to write again." : "They can’t be reached.";
    }

    private Stream<UserId> others(List<Conversation> conversations) {
        return conversations.stream()
                .flatMap(conversation -> conversation.members().stream())
                .map(Person::id)
                .filter(Predicate.not(viewer::is));
    }

    private Set<UserId> here(List<Conversation> conversations, Ties.Known ties) {
        var present = doors.live().present();
        return others(conversations)
                .filter(present::contains)
                .filter(Predicate.not(ties::apart))
                .collect(Collectors.toUnmodifiableSet());
    }
}
