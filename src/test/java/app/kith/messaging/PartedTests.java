package app.kith.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.graph.Blocks;
import app.kith.graph.Mutes;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a block leaves of talking with each other. */
@KithTest
class PartedTests {

    private final Conversations conversations;
    private final Messages messages;
    private final Blocks blocks;
    private final Mutes mutes;
    private final Live live;
    private final Cast cast;

    private Viewer alice;
    private Viewer mallory;
    private ConversationId talk;

    PartedTests(Conversations conversations, Messages messages, Blocks blocks, Mutes mutes, Live live, Cast cast) {
        this.conversations = conversations;
        this.messages = messages;
        this.blocks = blocks;
        this.mutes = mutes;
        this.live = live;
        this.cast = cast;
    }

    @BeforeEach
    void talk() {
        alice = cast.alice();
        mallory = cast.mallory();
        talk = conversations.direct(alice, mallory.id());
        messages.send(mallory, NewMessage.of(talk, "Hello"));
    }

    @Test
    void neitherWritesToTheOtherAndOnlyOneIsToldWhy() {
        blocks.block(alice, mallory.id());
        assertThatThrownBy(() -> messages.send(mallory, NewMessage.of(talk, "Are you there?")))
                .isInstanceOf(Refused.class)
                .hasMessage("They can’t be reached.");
        assertThatThrownBy(() -> messages.send(alice, NewMessage.of(talk, "Go away")))
                .isInstanceOf(Refused.class)
                .hasMessage("You blocked them. Unblock them to write again.");
        blocks.unblock(alice, mallory.id());
        assertThat(messages.send(mallory, NewMessage.of(talk, "Again")).text()).isEqualTo("Again");
    }

    @Test
    void whatWasSaidStaysWithBoth() {
        blocks.block(alice, mallory.id());
        for (var each : List.of(alice, mallory)) {
            assertThat(messages.before(each, talk, Cursor.NEWEST).items()).hasSize(1);
            assertThat(conversations.inbox(each, Cursor.NEWEST).items()).hasSize(1);
        }
    }

    @Test
    void aMessageThatWasSentBeforeIsAnsweredWhenItComesAgain() {
        var message = new NewMessage(talk, "Before", List.of(), "the-same");
        var sent = messages.send(mallory, message);
        blocks.block(alice, mallory.id());
        assertThat(messages.send(mallory, message)).isEqualTo(sent);
    }

    @Test
    void noNewConversationBegins() {
        var bob = cast.bob();
        blocks.block(bob, mallory.id());
        assertThatThrownBy(() -> conversations.direct(mallory, bob.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.direct(bob, mallory.id())).isInstanceOf(Refused.class);
        var group = new NewGroup("All of us", List.of(alice.id(), bob.id()));
        assertThatThrownBy(() -> conversations.group(mallory, group)).isInstanceOf(Refused.class);
    }

    @Test
    void inAGroupBothStay() {
        var bob = cast.bob();
        var group = conversations.group(bob, new NewGroup("Bakers", List.of(alice.id(), mallory.id())));
        blocks.block(alice, mallory.id());
        messages.send(mallory, NewMessage.of(group, "Bread"));
        assertThat(messages.before(alice, group, Cursor.NEWEST).items())
                .extracting(Message::text)
                .containsExactly("Bread");
    }

    @Test
    void nobodyIsSeenTyping() {
        var heard = new CopyOnWriteArrayList<Typing>();
        var ear = live.listen(Topic.of(alice.id()), Typing.class, heard::add);
        messages.typing(mallory, talk);
        assertThat(heard).hasSize(1);
        blocks.block(alice, mallory.id());
        messages.typing(mallory, talk);
        ear.end();
        assertThat(heard).hasSize(1);
    }

    @Test
    void withWhoIsMutedConversationsGoOn() {
        mutes.mute(alice, mallory.id(), null);
        assertThat(messages.send(mallory, NewMessage.of(talk, "And?")).text()).isEqualTo("And?");
    }
}
