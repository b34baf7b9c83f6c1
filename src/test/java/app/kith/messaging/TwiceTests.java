package app.kith.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/** Every event that a chat hears may come again, after a crash or from another node. */
@KithTest
class TwiceTests {

    private final Cast cast;
    private final Conversations conversations;
    private final Messages messages;
    private final Receipts receipts;
    private final Badges badges;
    private final Live live;
    private final Statements statements;
    private final TransactionOperations transaction;

    TwiceTests(
            Cast cast,
            Conversations conversations,
            Messages messages,
            Receipts receipts,
            Badges badges,
            Live live,
            Statements statements,
            TransactionOperations transaction) {
        this.cast = cast;
        this.conversations = conversations;
        this.messages = messages;
        this.receipts = receipts;
        this.badges = AopTestUtils.getUltimateTargetObject(badges);
        this.live = live;
        this.statements = statements;
        this.transaction = transaction;
    }

    @Test
    void theBadgeSaysTheSameEachTime() {
        var alice = cast.alice();
        var bob = cast.bob();
        var talk = conversations.direct(alice, bob.id());
        var sent = messages.send(alice, NewMessage.of(talk, "Hello"));
        statements.rest();
        var heard = new CopyOnWriteArrayList<UnreadTotal>();
        live.listen(Topic.of(bob.id()), UnreadTotal.class, heard::add);
        twice(ear -> ear.on(new MessageSent(sent.id(), talk, alice.id(), List.of(bob.id()))));
        assertThat(heard).containsExactly(new UnreadTotal(1), new UnreadTotal(1));
        receipts.read(bob, talk, sent.id());
        statements.rest();
        heard.clear();
        twice(ear -> ear.on(new ConversationRead(talk, bob.id(), sent.id())));
        assertThat(heard).containsExactly(new UnreadTotal(0), new UnreadTotal(0));
    }

    private void twice(Consumer<Badges> event) {
        transaction.executeWithoutResult(_ -> event.accept(badges));
        transaction.executeWithoutResult(_ -> event.accept(badges));
    }
}
