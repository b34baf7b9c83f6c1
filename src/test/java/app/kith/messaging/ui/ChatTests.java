package app.kith.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.messaging.ConversationId;
import app.kith.messaging.MessageId;
import app.kith.platform.RichText.Piece;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;

@KithTest
class ChatTests {

    private final Chats chats;
    private final Cast cast;

    private Chat alice;
    private Chat bob;
    private ConversationId talk;

    ChatTests(Chats chats, Cast cast) {
        this.chats = chats;
        this.cast = cast;
    }

    @BeforeEach
    void aliceKnowsBob() {
        alice = chats.of(cast.alice());
        bob = chats.of(cast.bob());
        talk = alice.with(bob.me());
    }

    @Test
    void opensWithAllThatIsUnreadAndAPageBefore() {
        var sent = IntStream.range(0, 60).mapToObj(n -> say("Message " + n)).toList();
        bob.read(talk, sent.get(29).text());
        var opened = bob.open(talk);
        assertThat(ids(opened.lines())).isEqualTo(sent.subList(10, 60));
        assertThat(ids(bob.older(talk, sent.get(10).text()))).isEqualTo(sent.subList(0, 10));
        assertThat(opened.lines().next()).isEqualTo(sent.get(10).text());
        assertThat(opened.more()).isFalse();
    }

    @Test
    void opensAtTheEndWhenAllIsRead() {
        var sent = IntStream.range(0, 25).mapToObj(n -> say("Message " + n)).toList();
        bob.read(talk, sent.getLast().text());
        assertThat(ids(bob.open(talk).lines())).isEqualTo(sent.subList(5, 25));
        assertThat(alice.open(talk).seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.messageId()).isEqualTo(sent.getLast()));
    }

    @Test
    void opensANewOneEmpty() {
        var opened = alice.open(talk);
        assertThat(opened.name()).isEqualTo("Bob");
        assertThat(opened.lines().lines()).isEmpty();
        assertThat(opened.lines().next()).isNull();
    }

    @Test
    void linksAreFoundForTheBrowser() {
        var line = alice.send(talk.text(), "See www.example.org", List.of(), "key");
        assertThat(line.pieces())
                .containsExactly(new Piece("See ", null), new Piece("www.example.org", "https://www.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "-1", "99999999999999999999", "1"})
    void whatIsNoConversationOfMineIsNotThere(String id) {
        var answer = Answer.of(() -> alice.send(id, "Hello", List.of(), "key"));
        assertThat(answer.value()).isNull();
        assertThat(answer.problem()).isEqualTo("This conversation is not there any more.");
    }

    @Test
    void whatIsRefusedIsSaidInWords() {
        var answer = Answer.of(() -> alice.group(" ", List.of(bob.me().text())));
        assertThat(answer.problem()).isEqualTo("Give the group a name of 1 to 60 characters.");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidInWords() {
        var answer = Answer.of(() -> {
            throw new QueryTimeoutException("away");
        });
        assertThat(answer.problem()).startsWith("Kith can’t reach its data");
    }

    @Test
    void oneFindsOthersAndNotOneself() {
        assertThat(alice.people("alice")).noneMatch(person -> person.id().equals(alice.me()));
        assertThat(alice.people("  ")).isEmpty();
    }

    private MessageId say(String text) {
        return alice.send(talk.text(), text, List.of(), "key-" + System.nanoTime())
                .message()
                .id();
    }

    private static List<MessageId> ids(Lines lines) {
        return lines.lines().stream().map(line -> line.message().id()).toList();
    }
}
