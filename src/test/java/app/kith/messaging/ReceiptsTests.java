package app.kith.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.NotFound;
import app.kith.platform.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KithTest
class ReceiptsTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Conversations conversations;
    private final Messages messages;
    private final Receipts receipts;
    private final Cast cast;
    private final Live live;

    private Viewer alice;
    private Viewer bob;
    private ConversationId talk;

    ReceiptsTests(Conversations conversations, Messages messages, Receipts receipts, Cast cast, Live live) {
        this.conversations = conversations;
        this.messages = messages;
        this.receipts = receipts;
        this.cast = cast;
        this.live = live;
    }

    @BeforeEach
    void aliceKnowsBob() {
        alice = cast.alice();
        bob = cast.bob();
        talk = conversations.direct(alice, bob.id());
    }

    @Test
    void whatOthersWriteIsUnreadUntilItIsRead() {
        say(alice, "One");
        var two = say(alice, "Two");
        assertThat(conversations.get(bob, talk).unread()).isEqualTo(2);
        assertThat(conversations.get(alice, talk).unread()).isZero();
        receipts.read(bob, talk, two);
        assertThat(conversations.get(bob, talk))
                .extracting(Conversation::unread, Conversation::lastReadId)
                .containsExactly(0, two);
    }

    @Test
    void readingHalfLeavesTheOtherHalf() {
        var one = say(alice, "One");
        say(bob, "Mine does not count");
        say(alice, "Two");
        say(alice, "Three");
        receipts.read(bob, talk, one);
        assertThat(conversations.get(bob, talk).unread()).isEqualTo(2);
    }

    @Test
    void readingNeverGoesBack() {
        var one = say(alice, "One");
        var two = say(alice, "Two");
        receipts.read(bob, talk, two);
        receipts.read(bob, talk, one);
        assertThat(conversations.get(bob, talk).lastReadId()).isEqualTo(two);
    }

    @Test
    void whatIsNotThereYetCannotBeRead() {
        say(alice, "One");
        receipts.read(bob, talk, new MessageId(Long.MAX_VALUE));
        say(alice, "Two");
        assertThat(conversations.get(bob, talk).unread()).isEqualTo(2);
    }

    @Test
    void theSenderSeesHowFarItWasRead() {
        var heard = new ArrayList<SeenUpTo>();
        live.listen(Topic.of(alice.id()), SeenUpTo.class, heard::add);
        var one = say(alice, "One");
        assertThat(receipts.seen(alice, talk)).isEmpty();
        receipts.read(bob, talk, one);
        receipts.read(bob, talk, one);
        var seen = new SeenUpTo(talk, bob.id(), one);
        assertThat(receipts.seen(alice, talk)).containsExactly(seen);
        assertThat(heard).containsExactly(seen);
    }

    @Test
    void theBadgeCountsConversationsNotMessages() {
        say(alice, "One");
        var two = say(alice, "Two");
        var carol = cast.carol();
        messages.send(carol, NewMessage.of(conversations.direct(carol, bob.id()), "Hello"));
        assertThat(receipts.unread(bob)).isEqualTo(2);
        receipts.read(bob, talk, two);
        assertThat(receipts.unread(bob)).isEqualTo(1);
    }

    @Test
    void theBadgeOfAnOpenScreenFollows() throws Exception {
        var heard = new LinkedBlockingQueue<UnreadTotal>();
        live.listen(Topic.of(bob.id()), UnreadTotal.class, heard::add);
        var one = say(alice, "One");
        assertThat(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new UnreadTotal(1));
        receipts.read(bob, talk, one);
        assertThat(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new UnreadTotal(0));
    }

    @Test
    void readingWhileOthersWriteLosesNoCount() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(n -> Executors.callable(() -> receipts.read(bob, talk, say(alice, "No " + n))))
                    .toList();
            for (var each : crowd.invokeAll(all)) {
                each.get();
            }
        }
        var seen = conversations.get(bob, talk);
        var upTo = Objects.requireNonNull(seen.lastReadId());
        var after = messages.after(bob, talk, upTo).items();
        assertThat(seen.unread()).isEqualTo(after.size());
    }

    @Test
    void strangersReadNothing() {
        var one = say(alice, "One");
        var mallory = cast.mallory();
        assertThatThrownBy(() -> receipts.read(mallory, talk, one)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> receipts.seen(mallory, talk)).isInstanceOf(NotFound.class);
        assertThat(receipts.unread(mallory)).isZero();
    }

    private MessageId say(Viewer viewer, String text) {
        return messages.send(viewer, NewMessage.of(talk, text)).id();
    }
}
