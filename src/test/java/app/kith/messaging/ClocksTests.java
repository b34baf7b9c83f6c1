package app.kith.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Ids;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** People on two nodes, of which one has a wrong clock that nobody has put right yet. */
@KithTest
class ClocksTests {

    private static final Duration OFF = Duration.ofMinutes(5);

    private final ConversationRepository conversations;
    private final MembershipRepository memberships;
    private final MessageRepository messages;
    private final Conversations talks;
    private final Cast cast;
    private final TransactionOperations transaction;

    ClocksTests(
            ConversationRepository conversations,
            MembershipRepository memberships,
            MessageRepository messages,
            Conversations talks,
            Cast cast,
            TransactionOperations transaction) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.messages = messages;
        this.talks = talks;
        this.cast = cast;
        this.transaction = transaction;
    }

    @Test
    void messagesStandInTheOrderInWhichTheyWereSaid() {
        var alice = cast.alice();
        var bob = cast.bob();
        var talk = talks.direct(alice, bob.id());
        var ahead = node(OFF, 62);
        var behind = node(OFF.negated(), 63);
        var said = new ArrayList<Long>();
        for (var n = 0; n < 10; n++) {
            said.add(say(ahead, alice, talk));
            said.add(say(behind, bob, talk));
        }
        assertThat(said).isSorted().doesNotHaveDuplicates();
        assertThat(said.getFirst()).isGreaterThan(talk.value());
    }

    private long say(Ledger node, Viewer viewer, ConversationId talk) {
        var message = new NewMessage(talk, "Hello", List.of(), null);
        return Objects.requireNonNull(transaction.execute(_ -> {
            assertThat(node.lockAndFind(viewer, message)).isEmpty();
            return node.write(viewer, message).id();
        }));
    }

    private Ledger node(Duration off, int number) {
        var time = new Time();
        time.learn(time.instant().plus(off), System.nanoTime(), System.nanoTime());
        return new Ledger(conversations, memberships, messages, new Ids(time, () -> number));
    }
}
