package app.kith.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.media.MediaId;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class MessagesTests {

    private final Conversations conversations;
    private final Messages messages;
    private final Cast cast;
    private final Live live;
    private final Statements statements;

    private Viewer alice;
    private Viewer bob;
    private ConversationId talk;

    MessagesTests(Conversations conversations, Messages messages, Cast cast, Live live, Statements statements) {
        this.conversations = conversations;
        this.messages = messages;
        this.cast = cast;
        this.live = live;
        this.statements = statements;
    }

    @BeforeEach
    void aliceKnowsBob() {
        alice = cast.alice();
        bob = cast.bob();
        talk = conversations.direct(alice, bob.id());
    }

    @Test
    void whatOneSendsTheOtherReads() {
        var sent = messages.send(alice, NewMessage.of(talk, "  Hello Bob \n"));
        assertThat(sent.text()).isEqualTo("Hello Bob");
        assertThat(sent.sender().id()).isEqualTo(alice.id());
        assertThat(messages.before(bob, talk, Cursor.NEWEST).items()).containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table message; --",
                "\u202Eevil\u202C \uD83D\uDC69\u200D\uD83D\uDC67 \u0000",
                "%_\\ {{x}} ${y}",
                "line one\n\n\nline four"
            })
    void textIsKeptAsItWasWritten(String text) {
        messages.send(alice, NewMessage.of(talk, text));
        assertThat(messages.before(bob, talk, Cursor.NEWEST).items())
                .extracting(Message::text)
                .containsExactly(text);
    }

    @Test
    void asManyCharactersAsPeopleCountFit() {
        var longest = "\uD83D\uDE42".repeat(NewMessage.LONGEST);
        assertThat(messages.send(alice, NewMessage.of(talk, longest)).text()).isEqualTo(longest);
        assertThatThrownBy(() -> NewMessage.of(talk, longest + "!!"))
                .isInstanceOf(Refused.class)
                .hasMessage("Shorten it by 2 characters.");
    }

    @Test
    void nothingIsNoMessage() {
        assertThatThrownBy(() -> NewMessage.of(talk, " \n ")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<b>", "12345678901234567890123456789012345678901234567890123456789012345"})
    void aKeyIsAShortName(String key) {
        assertThatThrownBy(() -> new NewMessage(talk, "Hello", List.of(), key)).isInstanceOf(Refused.class);
    }

    @Test
    void aPictureThatIsNobodysIsRefused() {
        var message = new NewMessage(talk, "Look", List.of(new MediaId(1)), "k");
        assertThatThrownBy(() -> messages.send(alice, message)).isInstanceOf(Refused.class);
        assertThat(messages.before(alice, talk, Cursor.NEWEST).items()).isEmpty();
    }

    @Test
    void toStrangersThereIsNoSuchConversation() {
        var mallory = cast.mallory();
        messages.send(alice, NewMessage.of(talk, "Between us"));
        assertThatThrownBy(() -> messages.before(mallory, talk, Cursor.NEWEST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.after(mallory, talk, MessageId.BEFORE_ALL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.send(mallory, NewMessage.of(talk, "Hi")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.typing(mallory, talk)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.before(alice, new ConversationId(1), Cursor.NEWEST))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameKeyTwiceIsTheSameMessageOnce() {
        var message = new NewMessage(talk, "Once", List.of(), "key-1");
        var first = messages.send(alice, message);
        assertThat(messages.send(alice, message)).isEqualTo(first);
        assertThat(messages.before(bob, talk, Cursor.NEWEST).items()).containsExactly(first);
        assertThat(conversations.get(bob, talk).unread()).isEqualTo(1);
    }

    @Test
    void theKeysOfOthersAreTheirs() {
        messages.send(alice, new NewMessage(talk, "Mine", List.of(), "key"));
        messages.send(bob, new NewMessage(talk, "Mine too", List.of(), "key"));
        assertThat(messages.before(bob, talk, Cursor.NEWEST).items())
                .extracting(Message::text)
                .containsExactly("Mine too", "Mine");
    }

    @Test
    void sentAgainAtTheSameMomentItArrivesOnce() throws Exception {
        var message = new NewMessage(talk, "Once", List.of(), "race");
        var answers = atOnce(IntStream.range(0, 20)
                .<Callable<Message>>mapToObj(_ -> () -> messages.send(alice, message))
                .toList());
        assertThat(answers.stream().map(Message::id).distinct()).hasSize(1);
        assertThat(messages.before(bob, talk, Cursor.NEWEST).items()).hasSize(1);
        assertThat(conversations.get(bob, talk).unread()).isEqualTo(1);
    }

    @Test
    void manyWhoWriteAtTheSameMomentAllGetThrough() throws Exception {
        var both = List.of(alice, bob);
        var sent = atOnce(IntStream.range(0, 20)
                .<Callable<Message>>mapToObj(
                        n -> () -> messages.send(both.get(n % 2), NewMessage.of(talk, "Message " + n)))
                .toList());
        assertThat(messages.after(alice, talk, MessageId.BEFORE_ALL).items())
                .containsExactlyInAnyOrderElementsOf(sent)
                .extracting(message -> message.id().value())
                .isSorted();
        assertThat(conversations.get(alice, talk).unread()).isEqualTo(10);
        assertThat(conversations.get(bob, talk).unread()).isEqualTo(10);
    }

    @Test
    void whoeverFollowsTheNewestIdMissesNothing() throws Exception {
        var seen = new ArrayList<Message>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, 4)
                    .mapToObj(n -> writers.submit(() -> IntStream.range(0, 25)
                            .forEach(i -> messages.send(n % 2 == 0 ? alice : bob, NewMessage.of(talk, n + "/" + i)))))
                    .toList();
            while (!writing.stream().allMatch(each -> each.isDone())) {
                catchUp(seen);
            }
        }
        catchUp(seen);
        assertThat(seen).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void olderPagesFollowWithoutGapOrOverlap() {
        var sent = IntStream.range(0, 45)
                .mapToObj(n -> messages.send(alice, NewMessage.of(talk, "Message " + n)))
                .toList();
        var read = new ArrayList<Message>();
        String cursor = null;
        do {
            var page = messages.before(bob, talk, Cursor.before(cursor));
            read.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(read.reversed()).isEqualTo(sent);
    }

    @Test
    void catchingUpSaysWhenThereIsMore() {
        IntStream.rangeClosed(0, Messages.MOST_AFTER)
                .forEach(n -> messages.send(alice, NewMessage.of(talk, "Message " + n)));
        var first = messages.after(bob, talk, MessageId.BEFORE_ALL);
        assertThat(first.items()).hasSize(Messages.MOST_AFTER);
        var rest = messages.after(bob, talk, MessageId.of(Objects.requireNonNull(first.next())));
        assertThat(rest.items()).extracting(Message::text).containsExactly("Message " + Messages.MOST_AFTER);
        assertThat(rest.next()).isNull();
    }

    @Test
    void everyScreenOfBothHearsIt() {
        var carol = cast.carol();
        var heard = new CopyOnWriteArrayList<String>();
        listen(alice, "Alice", heard);
        listen(bob, "Bob", heard);
        listen(carol, "Carol", heard);
        messages.send(alice, NewMessage.of(talk, "Hello"));
        assertThat(heard).containsExactlyInAnyOrder("Alice: Hello", "Bob: Hello");
    }

    @Test
    void onlyTheOthersHearSomebodyTyping() {
        var heard = new ArrayList<Typing>();
        live.listen(Topic.of(alice.id()), Typing.class, heard::add);
        live.listen(Topic.of(bob.id()), Typing.class, heard::add);
        messages.typing(alice, talk);
        assertThat(heard).containsExactly(new Typing(talk, alice.id()));
    }

    @Test
    void aPageTakesThreeStatementsHoweverLongItIs() {
        IntStream.range(0, 25).forEach(n -> messages.send(n % 2 == 0 ? alice : bob, NewMessage.of(talk, "Hi " + n)));
        var counted = statements.count(() -> messages.before(alice, talk, Cursor.NEWEST));
        assertThat(counted.answer().items()).hasSize(Cursor.SIZE);
        assertThat(counted.statements()).isEqualTo(3);
    }

    @Test
    void whatWasMissedComesFromAllOnesConversations() {
        var carol = cast.carol();
        var known = messages.send(alice, NewMessage.of(talk, "Known"));
        var missed = List.of(
                messages.send(bob, NewMessage.of(talk, "One")),
                messages.send(carol, NewMessage.of(conversations.direct(carol, alice.id()), "Two")),
                messages.send(bob, NewMessage.of(talk, "Three")));
        messages.send(bob, NewMessage.of(conversations.direct(bob, carol.id()), "Not for Alice"));
        var counted = statements.count(() -> messages.missed(alice, known.id().value()));
        assertThat(counted.answer().items()).containsExactlyElementsOf(missed);
        assertThat(counted.answer().next()).isNull();
        assertThat(counted.statements()).isLessThanOrEqualTo(2);
    }

    private void catchUp(List<Message> seen) {
        var last = seen.isEmpty() ? MessageId.BEFORE_ALL : seen.getLast().id();
        seen.addAll(messages.after(alice, talk, last).items());
    }

    private void listen(Viewer viewer, String name, List<String> heard) {
        live.listen(
                Topic.of(viewer.id()),
                MessageArrived.class,
                arrived -> heard.add(name + ": " + arrived.message().text()));
    }

    private static List<Message> atOnce(List<Callable<Message>> sendings) throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Message>();
            for (var sending : crowd.invokeAll(sendings)) {
                answers.add(sending.get());
            }
            return answers;
        }
    }
}
