package app.kith.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.messaging.Conversation.Kind;
import app.kith.platform.Cursor;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.UserId;
import app.kith.platform.Viewer;
import app.kith.user.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@KithTest
class ConversationsTests {

    private final Conversations conversations;
    private final Messages messages;
    private final Cast cast;
    private final Statements statements;

    ConversationsTests(Conversations conversations, Messages messages, Cast cast, Statements statements) {
        this.conversations = conversations;
        this.messages = messages;
        this.cast = cast;
        this.statements = statements;
    }

    @Test
    void aPairHasOneConversationWhoeverBegins() {
        var alice = cast.alice();
        var bob = cast.bob();
        assertThat(conversations.direct(bob, alice.id())).isEqualTo(conversations.direct(alice, bob.id()));
    }

    @Test
    void bothWhoBeginAtTheSameMomentFindTheSame() throws Exception {
        var alice = cast.alice();
        var bob = cast.bob();
        List<Callable<ConversationId>> beginnings = IntStream.range(0, 8)
                .<Callable<ConversationId>>mapToObj(n -> () ->
                        n % 2 == 0 ? conversations.direct(alice, bob.id()) : conversations.direct(bob, alice.id()))
                .toList();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = new HashSet<ConversationId>();
            for (var beginning : crowd.invokeAll(beginnings)) {
                found.add(beginning.get());
            }
            assertThat(found).hasSize(1);
        }
    }

    @Test
    void nobodyWritesToThemselvesOrToNobody() {
        var alice = cast.alice();
        assertThatThrownBy(() -> conversations.direct(alice, alice.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> conversations.direct(alice, new UserId(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void noInboxShowsAConversationBeforeItsFirstMessage() {
        var alice = cast.alice();
        var bob = cast.bob();
        var talk = conversations.direct(alice, bob.id());
        assertThat(inbox(alice)).isEmpty();
        messages.send(alice, NewMessage.of(talk, "Hello"));
        assertThat(inbox(alice)).containsExactly(talk);
        assertThat(inbox(bob)).containsExactly(talk);
    }

    @Test
    void theNewestMessageComesFirst() {
        var alice = cast.alice();
        var withBob = talk(alice, cast.bob(), "First");
        var withCarol = talk(alice, cast.carol(), "Second");
        assertThat(inbox(alice)).containsExactly(withCarol, withBob);
        messages.send(alice, NewMessage.of(withBob, "Third"));
        assertThat(inbox(alice)).containsExactly(withBob, withCarol);
    }

    @Test
    void showsWhoIsInItAndWhatWasSaidLast() {
        var alice = cast.alice();
        var bob = cast.bob();
        var talk = talk(alice, bob, "Hello");
        var seen = conversations.inbox(bob, Cursor.NEWEST).items().getFirst();
        assertThat(seen).isEqualTo(conversations.get(bob, talk));
        assertThat(seen.kind()).isEqualTo(Kind.DIRECT);
        assertThat(seen.nameFor(bob.id())).isEqualTo("Alice");
        assertThat(seen.members()).extracting(Person::id).containsExactly(alice.id(), bob.id());
        assertThat(seen.last()).extracting(Message::text).isEqualTo("Hello");
        assertThat(seen.unread()).isEqualTo(1);
        assertThat(seen.lastReadId()).isNull();
    }

    @Test
    void aGroupIsThereForAllFromItsBeginning() {
        var alice = cast.alice();
        var bob = cast.bob();
        var carol = cast.carol();
        var group = conversations.group(alice, new NewGroup(" Repair café ", List.of(bob.id(), carol.id())));
        for (var member : List.of(alice, bob, carol)) {
            var seen = conversations.inbox(member, Cursor.NEWEST).items().getFirst();
            assertThat(seen.id()).isEqualTo(group);
            assertThat(seen.nameFor(member.id())).isEqualTo("Repair café");
            assertThat(seen.members()).hasSize(3);
            assertThat(seen.last()).isNull();
        }
    }

    @Test
    void aGroupNeedsANameAndPeopleWhoExist() {
        var alice = cast.alice();
        var bob = List.of(cast.bob().id());
        assertThatThrownBy(() -> new NewGroup(" ", bob)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new NewGroup("x".repeat(61), bob)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new NewGroup("Choir", List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> conversations.group(alice, new NewGroup("Choir", List.of(new UserId(1)))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aGroupHasAtMostFiftyMembers() {
        var alice = cast.alice();
        var fifty = LongStream.rangeClosed(1, 50).mapToObj(UserId::new).toList();
        assertThatThrownBy(() -> conversations.group(alice, new NewGroup("Choir", fifty)))
                .hasMessage("Choose at most 49 people.");
        assertThatThrownBy(() -> new NewGroup(
                        "Choir",
                        LongStream.rangeClosed(1, 51).mapToObj(UserId::new).toList()))
                .hasMessage("Choose at most 49 people.");
    }

    @Test
    void toStrangersThereIsNoSuchConversation() {
        var talk = talk(cast.alice(), cast.bob(), "Between us");
        var mallory = cast.mallory();
        assertThatThrownBy(() -> conversations.get(mallory, talk)).isInstanceOf(NotFound.class);
        assertThat(inbox(mallory)).isEmpty();
    }

    @Test
    void aPageOfTheInboxTakesThreeStatementsHoweverLongItIs() {
        var alice = cast.alice();
        var all = new ArrayList<ConversationId>();
        IntStream.range(0, 23).forEach(n -> all.add(talk(alice, cast.viewer("friend"), "Hello " + n)));
        var counted = statements.count(() -> conversations.inbox(alice, Cursor.NEWEST));
        assertThat(counted.answer().items()).hasSize(Cursor.SIZE);
        assertThat(counted.statements()).isEqualTo(3);
        var rest = conversations.inbox(alice, Cursor.before(counted.answer().next()));
        assertThat(rest.items())
                .extracting(Conversation::id)
                .isEqualTo(all.subList(0, 3).reversed());
        assertThat(rest.next()).isNull();
    }

    private ConversationId talk(Viewer viewer, Viewer other, String text) {
        var talk = conversations.direct(viewer, other.id());
        messages.send(viewer, NewMessage.of(talk, text));
        return talk;
    }

    private List<ConversationId> inbox(Viewer viewer) {
        return conversations.inbox(viewer, Cursor.NEWEST).items().stream()
                .map(Conversation::id)
                .toList();
    }
}
