package app.kith.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Statements;
import app.kith.graph.Blocks;
import app.kith.graph.Follows;
import app.kith.messaging.Conversations;
import app.kith.messaging.Message;
import app.kith.messaging.Messages;
import app.kith.messaging.NewMessage;
import app.kith.platform.Cursor;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.NotFound;
import app.kith.platform.Role;
import app.kith.platform.Viewer;
import app.kith.platform.rest.Json;
import app.kith.post.Draft;
import app.kith.post.Likes;
import app.kith.post.Posts;
import app.kith.user.Suspensions;
import app.kith.webhook.Delivery.State;
import app.kith.webhook.Receiver.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a member, told to a program of theirs that really listens. */
@KithTest
class DeliveriesTests {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Posts posts;
    private final Likes likes;
    private final Follows follows;
    private final Blocks blocks;
    private final Conversations conversations;
    private final Messages messages;
    private final Suspensions suspensions;
    private final Live live;
    private final Cast cast;
    private final Statements statements;

    private final Receiver receiver = new Receiver();
    private Viewer alice;
    private Viewer bob;

    DeliveriesTests(
            Webhooks webhooks,
            Deliveries deliveries,
            Posts posts,
            Likes likes,
            Follows follows,
            Blocks blocks,
            Conversations conversations,
            Messages messages,
            Suspensions suspensions,
            Live live,
            Cast cast,
            Statements statements) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.posts = posts;
        this.likes = likes;
        this.follows = follows;
        this.blocks = blocks;
        this.conversations = conversations;
        this.messages = messages;
        this.suspensions = suspensions;
        this.live = live;
        this.cast = cast;
        this.statements = statements;
    }

    @BeforeEach
    void meet() {
        alice = cast.alice();
        bob = cast.bob();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatOnePostsArrivesAsTheApiShowsIt() {
        var made = hook(Kind.POST_PUBLISHED);
        var post = posts.publish(alice, Draft.of("Bread is out."));
        var heard = receiver.hearsOne();
        assertThat(heard.type()).isEqualTo("post.published");
        assertThat(heard.json().path("id").asString()).isEqualTo(heard.id());
        assertThat(heard.json().path("at").asString()).matches("\\d{4}-.*T.*\\.\\d{3}Z");
        assertThat(heard.data()).isEqualTo(Json.mapper().readTree(Json.mapper().writeValueAsString(post)));
        assertThat(heard.signature())
                .isEqualTo(new Key(made.secret()).sign(heard.id(), heard.timestamp(), heard.body()));
        await().until(() -> log(made).getFirst().state() == State.DELIVERED);
        assertThat(log(made)).singleElement().satisfies(delivery -> {
            assertThat(delivery.id().text()).isEqualTo(heard.id());
            assertThat(delivery.status()).isEqualTo(204);
            assertThat(delivery.tries()).isEqualTo(1);
        });
    }

    @Test
    void whatOthersPostIsNotOnesOwn() {
        var made = hook(Kind.choices());
        posts.publish(bob, Draft.of("Not hers"));
        posts.publish(alice, Draft.of("Hers"));
        assertThat(receiver.hearsOne().data().path("text").asString()).isEqualTo("Hers");
        assertThat(log(made)).hasSize(1);
    }

    @Test
    void aRemovalSaysOnlyWhatIsGone() {
        hook(Kind.POST_REMOVED, Kind.POST_RESTORED);
        var post = posts.publish(alice, Draft.of("Oh no"));
        posts.remove(alice, post.id());
        var removed = receiver.hearsOne();
        assertThat(removed.data())
                .hasToString("{\"id\":\"%s\"}".formatted(post.id().text()));
        posts.restore(alice, post.id());
        receiver.hears(2);
        posts.remove(alice, post.id());
        assertThat(receiver.hears(3))
                .extracting(Heard::type)
                .containsExactly("post.removed", "post.restored", "post.removed");
    }

    @Test
    void messagesAreToldBothWays() {
        hook(Kind.MESSAGE_SENT);
        var chat = conversations.direct(alice, bob.id());
        messages.send(alice, NewMessage.of(chat, "One"));
        receiver.hears(1);
        messages.send(bob, NewMessage.of(chat, "Two"));
        assertThat(receiver.hears(2))
                .extracting(heard -> heard.data().path("text").asString())
                .containsExactly("One", "Two");
    }

    @Test
    void aNotificationIsToldWhetherAScreenIsOpenOrNot() {
        hook(Kind.NOTIFICATION_CREATED);
        var post = posts.publish(alice, Draft.of("Bread is out."));
        likes.add(bob, post.id());
        var heard = receiver.hearsOne();
        assertThat(heard.data().path("kind").asString()).isEqualTo("LIKE");
        assertThat(heard.data().path("actors").get(0).path("id").asString())
                .isEqualTo(bob.id().text());
    }

    @Test
    void followingIsToldAndWhoWasLeftIsNot() {
        var made = hook(Kind.FOLLOW_CREATED, Kind.FOLLOW_ENDED);
        follows.follow(alice, bob.id());
        receiver.hears(1);
        follows.unfollow(alice, bob.id());
        receiver.hears(2);
        follows.follow(bob, alice.id());
        assertThat(receiver.hears(3))
                .extracting(Heard::type)
                .containsExactly("follow.created", "follow.ended", "follow.created");
        follows.unfollow(bob, alice.id());
        statements.rest();
        assertThat(log(made)).hasSize(3);
    }

    @Test
    void nothingIsSentWhileItsOwnerIsSuspended() {
        var made = hook(Kind.FOLLOW_CREATED);
        var mo = new Viewer(cast.viewer("mo").id(), EnumSet.of(Role.MODERATOR));
        suspensions.suspend(mo, alice.id(), "Insults, again and again.", null);
        follows.follow(bob, alice.id());
        await().until(() -> isPutOff(made));
        assertThat(log(made)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.WAITING);
            assertThat(delivery.tries()).isZero();
        });
        suspensions.lift(mo, alice.id());
        deliveries.again(alice, made.webhook().id(), log(made).getFirst().id());
        assertThat(receiver.hearsOne().type()).isEqualTo("follow.created");
    }

    private boolean isPutOff(Made made) {
        var soon = Instant.now().plus(Duration.ofMinutes(5));
        return log(made).stream().map(Delivery::nextAt).anyMatch(due -> due != null && due.isAfter(soon));
    }

    @Test
    void nothingIsSaidOfWhatWasHiddenMeanwhile() {
        receiver.answers(500);
        var made = hook(Kind.MESSAGE_SENT, Kind.POST_PUBLISHED, Kind.FOLLOW_CREATED, Kind.NOTIFICATION_CREATED);
        var post = posts.publish(alice, Draft.of("A slip"));
        follows.follow(bob, alice.id());
        messages.send(bob, NewMessage.of(conversations.direct(bob, alice.id()), "Psst"));
        receiver.hears(4);
        receiver.answers(204);
        posts.remove(alice, post.id());
        blocks.block(alice, bob.id());
        log(made).forEach(delivery -> deliveries.again(alice, made.webhook().id(), delivery.id()));
        await().untilAsserted(() ->
                assertThat(log(made)).hasSize(4).extracting(Delivery::state).containsOnly(State.WITHHELD));
        assertThat(receiver.heard()).hasSize(4);
    }

    @Test
    void aTestComesBackAndIsSeen() {
        var seen = new CopyOnWriteArrayList<Tried>();
        var ear = live.listen(Topic.of(alice.id()), Tried.class, seen::add);
        var made = hook(Kind.POST_PUBLISHED);
        var ping = deliveries.ping(alice, made.webhook().id());
        var heard = receiver.hearsOne();
        assertThat(heard.type()).isEqualTo("ping");
        assertThat(heard.id()).isEqualTo(ping.id().text());
        await().until(() -> !seen.isEmpty());
        ear.end();
        assertThat(seen.getFirst().delivery().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatIsSentAgainHasTheSameId() {
        var made = hook(Kind.POST_PUBLISHED);
        posts.publish(alice, Draft.of("Twice"));
        var first = receiver.hearsOne();
        deliveries.again(alice, made.webhook().id(), DeliveryId.of(first.id()));
        assertThat(receiver.hears(2)).extracting(Heard::id).containsExactly(first.id(), first.id());
    }

    @Test
    void bothSecretsSignWhileOneIsChanged() {
        var made = hook(Kind.POST_PUBLISHED);
        var renewed = webhooks.renewSecret(alice, made.webhook().id());
        posts.publish(alice, Draft.of("Signed twice"));
        var heard = receiver.hearsOne();
        assertThat(heard.signature().split(" "))
                .containsExactly(sign(renewed.secret(), heard), sign(made.secret(), heard));
    }

    @Test
    void whatStandsInALogIsNobodyElses() {
        var made = hook(Kind.POST_PUBLISHED);
        var id = made.webhook().id();
        var ping = deliveries.ping(alice, id);
        for (Runnable question : List.<Runnable>of(
                () -> deliveries.page(bob, id, Cursor.NEWEST),
                () -> deliveries.ping(bob, id),
                () -> deliveries.again(bob, id, ping.id()),
                () -> webhooks.get(bob, id),
                () -> webhooks.turn(bob, id, false),
                () -> webhooks.renewSecret(bob, id),
                () -> webhooks.remove(bob, id))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(question::run);
        }
    }

    @Test
    void oneThingAtATimeAndInOrder() {
        hook(Kind.MESSAGE_SENT);
        var chat = conversations.direct(alice, bob.id());
        var sent = IntStream.range(0, 12)
                .mapToObj(number -> messages.send(alice, NewMessage.of(chat, "Number " + number)))
                .map(Message::id)
                .map(id -> id.text())
                .toList();
        assertThat(receiver.hears(12))
                .extracting(heard -> heard.data().path("id").asString())
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(receiver.mostAtOnce()).isEqualTo(1);
    }

    private Made hook(Kind... kinds) {
        return hook(Set.of(kinds));
    }

    private Made hook(Set<Kind> kinds) {
        return webhooks.add(alice, new WebhookDraft(receiver.address(), kinds));
    }

    private List<Delivery> log(Made made) {
        return deliveries.page(alice, made.webhook().id(), Cursor.NEWEST).items();
    }

    private static String sign(String secret, Heard heard) {
        return new Key(secret).sign(heard.id(), heard.timestamp(), heard.body());
    }
}
