package app.kith.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.Statements;
import app.kith.messaging.Message;
import app.kith.messaging.MessageArrived;
import app.kith.platform.Live;
import app.kith.platform.rest.Json;
import app.kith.user.Profile;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SocketTest
class StompTests {

    private static final Duration DEAD_WITHIN = Duration.ofSeconds(5);

    private final Listeners listeners;
    private final Happenings happenings;
    private final Cast cast;
    private final Live live;
    private final Statements statements;

    private Profile alice;
    private Profile bob;

    StompTests(Listeners listeners, Happenings happenings, Cast cast, Live live, Statements statements) {
        this.listeners = listeners;
        this.happenings = happenings;
        this.cast = cast;
        this.live = live;
        this.statements = statements;
    }

    @BeforeEach
    void twoMembers() {
        alice = cast.join("alice");
        bob = cast.join("bob");
    }

    @Test
    void aMessageComesAsTheApiWritesIt() {
        var program = listeners.connect(alice).subscribe("messages");
        var message = happenings.write(bob, alice, "Hello");
        var frame = program.expect("MESSAGE");
        assertThat(frame.body()).isEqualTo(Json.mapper().writeValueAsString(message));
        assertThat(frame.headers())
                .containsEntry("message-id", message.id().text())
                .containsEntry("subscription", "messages")
                .containsEntry("destination", "/user/queue/messages")
                .containsEntry("content-type", "application/json");
    }

    @Test
    void aPostComesAsItsReaderSeesIt() {
        happenings.follow(alice, bob);
        statements.rest();
        var program = listeners.connect(alice).subscribe("feed");
        var post = happenings.post(bob, "Good morning");
        var frame = program.expect("MESSAGE");
        assertThat(frame.headers()).containsEntry("message-id", post.id().text());
        assertThat(frame.body())
                .contains("\"Good morning\"", "\"liked\":false", post.id().text());
    }

    @Test
    void aNotificationComes() {
        var program = listeners.connect(alice).subscribe("notifications");
        happenings.follow(bob, alice);
        assertThat(program.expect("MESSAGE").body())
                .contains("\"kind\":\"FOLLOW\"", bob.handle().toString());
    }

    @Test
    void typingComesWithoutBeingKept() {
        var program = listeners.connect(alice).subscribe("typing");
        happenings.type(bob, alice);
        assertThat(program.expect("MESSAGE").body())
                .contains("\"userId\":\"%s\"".formatted(bob.id().text()));
    }

    @Test
    void nobodyHearsWhatIsForOthers() {
        var mallory = listeners.connect(cast.join("mallory")).subscribe("messages");
        happenings.write(bob, alice, "For you alone");
        mallory.send("DISCONNECT", "receipt:bye");
        mallory.expect("RECEIPT");
    }

    @Test
    void whatIsUnsubscribedIsSilent() {
        var program = listeners.connect(alice).subscribe("messages");
        program.send("UNSUBSCRIBE", "id:messages", "receipt:done").expect("RECEIPT");
        assertThat(live.reaches(alice.id())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer rubbish", "Basic YTpi", "Bearer a.b.c"})
    void withoutAValidTokenNobodyIsConnected(String credentials) {
        var program = listeners.open().send("CONNECT", "accept-version:1.2", "Authorization:" + credentials);
        assertThat(program.lastWords()).contains("valid access token");
    }

    @Test
    void aTokenThatIsOverConnectsNobody() {
        var program = listeners.open().connect(listeners.token(alice, Duration.ofMinutes(-5)));
        assertThat(program.lastWords()).contains("valid access token");
    }

    @Test
    void nothingIsHeardBeforeConnect() {
        var program = listeners.open().send("SUBSCRIBE", "id:1", "destination:/user/queue/messages");
        assertThat(program.lastWords()).contains("CONNECT first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/user/queue/secrets", "/user/7/queue/messages", "/queue/messages", "/topic/**", "member:7"})
    void noOtherDestinationIsThere(String destination) {
        var program = listeners.connect(alice).send("SUBSCRIBE", "id:1", "destination:" + destination);
        assertThat(program.lastWords()).contains("no such destination", "/user/queue/messages");
    }

    @Test
    void aScopeThatIsMissingIsNamed() {
        var program = listeners.open().connect(listeners.token(alice, "read"));
        program.expect("CONNECTED");
        program.subscribe("feed").send("SUBSCRIBE", "id:1", "destination:/user/queue/messages");
        assertThat(program.lastWords()).contains("lacks the scope messages");
    }

    @Test
    void nothingIsSent() {
        var program = listeners.connect(alice).send("SEND", "destination:/user/queue/messages");
        assertThat(program.lastWords()).contains("Write by REST");
    }

    @Test
    void aFrameThatIsTooLargeEndsIt() {
        var program = listeners.connect(alice);
        program.raw("SEND\nx:" + "x".repeat(StompTalk.LONGEST_FRAME) + "\n\n\0");
        assertThat(program.lastWords()).contains("64 KB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1", "{}", "CONNECT\nno colon"})
    void whatIsNoFrameEndsIt(String words) {
        assertThat(listeners.open().raw(words + "\n\n\0").lastWords()).contains("no frame");
    }

    @Test
    void heartbeatsAreNumbers() {
        var program = listeners.open().send("CONNECT", "accept-version:1.2", "heart-beat:often,never");
        assertThat(program.lastWords()).contains("milliseconds");
    }

    @Test
    void otherVersionsAreRefused() {
        var program = listeners.open().send("CONNECT", "accept-version:1.0,9", "Authorization:Bearer x");
        assertThat(program.lastWords()).contains("accept-version:1.2");
    }

    @Test
    void aFrameMayComeInParts() {
        var program = listeners.open();
        program.raw("CONNECT\naccept-version:1.2\nAuthorization:Bearer ");
        program.raw(listeners.token(alice) + "\n\n\0");
        program.expect("CONNECTED");
    }

    @Test
    void theSixthConnectionIsRefused() {
        var five = new ArrayList<>(
                IntStream.range(0, 5).mapToObj(_ -> listeners.connect(alice)).toList());
        assertThat(listeners.open().connect(listeners.token(alice)).lastWords()).contains("5 connections");
        five.getFirst().vanish();
        await().atMost(DEAD_WITHIN).untilAsserted(() -> five.set(0, listeners.connect(alice)));
    }

    @Test
    void anotherPageMayNotConnect() {
        assertThatThrownBy(() -> listeners.openFrom("https://mallory.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        listeners
                .openFrom("https://kith.example")
                .connect(listeners.token(alice))
                .expect("CONNECTED");
        listeners
                .openFrom("https://reader.example")
                .connect(listeners.token(alice))
                .expect("CONNECTED");
    }

    @Test
    void nothingIsCompressed() throws IOException {
        assertThat(listeners.handshakeWithCompression()).contains("101").doesNotContain("Extensions");
    }

    @Test
    void afterAGapAProgramIsSentToRead() {
        var program = listeners.connect(alice).subscribe("messages");
        live.missed(Instant.now());
        await().atMost(DEAD_WITHIN).until(program::isClosed);
        assertThat(program.lastWords()).contains("read what came after");
    }

    @Test
    void accessThatIsTakenBackEndsWhatIsOpen() throws IOException, InterruptedException {
        var token = listeners.token(alice);
        var program = listeners.open().connect(token);
        program.expect("CONNECTED");
        program.subscribe("messages");
        var other = listeners.connect(alice);
        assertThat(listeners.send("DELETE", "/api/sessions/current", token).statusCode())
                .isEqualTo(204);
        await().atMost(DEAD_WITHIN).until(program::isClosed);
        assertThat(program.lastWords()).contains("access has ended");
        assertThat(live.reaches(alice.id())).isFalse();
        assertThat(other.isClosed()).isFalse();
    }

    @Test
    void aConnectionEndsWithItsToken() {
        var program = listeners.open().connect(listeners.token(alice, Duration.ofSeconds(3)));
        program.expect("CONNECTED");
        assertThat(program.lastWords()).contains("token has ended");
    }

    @Test
    void whoVanishesLeavesNothingBehind() {
        var program = listeners.connect(alice).subscribe("messages").subscribe("feed");
        assertThat(live.reaches(alice.id())).isTrue();
        program.vanish();
        await().atMost(DEAD_WITHIN).until(() -> !live.reaches(alice.id()));
    }

    /** Nobody who tells waits for whoever does not read. */
    @Test
    void whoDoesNotReadIsCutOff() {
        listeners
                .openDeaf()
                .connect(listeners.token(alice))
                .send("SUBSCRIBE", "id:1", "destination:/user/queue/messages");
        await().atMost(DEAD_WITHIN).until(() -> live.reaches(alice.id()));
        var large = longer(happenings.write(bob, alice, "Hello"));
        IntStream.range(0, 1_000).takeWhile(_ -> live.reaches(alice.id())).forEach(_ -> live.tell(alice.id(), large));
        assertThat(live.reaches(alice.id())).isFalse();
    }

    private static MessageArrived longer(Message message) {
        return new MessageArrived(new Message(
                message.id(),
                message.conversationId(),
                message.sender(),
                "x".repeat(100_000),
                List.of(),
                message.clientKey(),
                message.createdAt(),
                null));
    }
}
