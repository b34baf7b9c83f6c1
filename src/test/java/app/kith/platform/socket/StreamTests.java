package app.kith.platform.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.Statements;
import app.kith.platform.Ids;
import app.kith.platform.Live;
import app.kith.platform.rest.Json;
import app.kith.user.Profile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SocketTest
@ExtendWith(OutputCaptureExtension.class)
class StreamTests {

    private static final Duration DEAD_WITHIN = Duration.ofSeconds(5);
    private static final String LAST = "Last-Event-ID";

    private final Listeners listeners;
    private final Happenings happenings;
    private final Cast cast;
    private final Live live;
    private final Statements statements;

    private Profile alice;
    private Profile bob;

    StreamTests(Listeners listeners, Happenings happenings, Cast cast, Live live, Statements statements) {
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
        happenings.follow(alice, bob);
        statements.rest();
    }

    @Test
    void everythingComesInOneStream() throws IOException, InterruptedException {
        var stream = listeners.stream(listeners.token(alice));
        var begin = stream.begin();
        var message = happenings.write(bob, alice, "Hello\nAlice");
        var first = stream.expect("message");
        assertThat(first.data()).isEqualTo(Json.mapper().writeValueAsString(message));
        assertThat(first.id()).isEqualTo(message.id().text()).isGreaterThan(begin.id());
        happenings.type(bob, alice);
        assertThat(stream.expect("typing").id()).isEmpty();
        var post = happenings.post(bob, "Good morning");
        var second = stream.expect("feed");
        assertThat(second.data()).contains("Good morning");
        assertThat(second.id()).isEqualTo(post.id().text());
        happenings.post(bob, "Hello @" + alice.handle());
        var both = Stream.of(stream.next(), stream.next())
                .collect(Collectors.toMap(StreamClient.Event::name, StreamClient.Event::data));
        assertThat(both).containsOnlyKeys("feed", "notification");
        assertThat(both.get("notification")).contains("\"kind\":\"MENTION\"");
    }

    @Test
    void whoComesBackHasMissedNothing() throws IOException, InterruptedException {
        var token = listeners.token(alice);
        var stream = listeners.stream(token);
        var known = stream.begin().id();
        stream.vanish();
        var message = happenings.write(bob, alice, "Are you there?");
        var post = happenings.post(bob, "Good morning");
        statements.rest();
        var again = listeners.stream(token, LAST, known);
        assertThat(again.begin().id()).isEqualTo(known);
        assertThat(again.expect("message").id()).isEqualTo(message.id().text());
        assertThat(again.expect("feed").id()).isEqualTo(post.id().text());
        happenings.write(bob, alice, "And now?");
        assertThat(again.expect("message").data()).contains("And now?");
    }

    @Test
    void afterAGapWhatCameSinceIsTold() throws IOException, InterruptedException {
        var stream = listeners.stream(listeners.token(alice));
        stream.begin();
        happenings.write(bob, alice, "Did you hear?");
        stream.expect("message");
        live.missed(Instant.now().minusSeconds(1));
        assertThat(stream.expect("message").data()).contains("Did you hear?");
    }

    @Test
    void whoLeavesANodeThatHearsNoOthersMissesNothing() throws IOException, InterruptedException {
        var token = listeners.token(alice);
        var stream = listeners.stream(token);
        var known = stream.begin().id();
        var since = Instant.now();
        live.missing(since);
        var unheard = happenings.write(bob, alice, "From elsewhere");
        happenings.write(bob, alice, "From here");
        stream.expect("message");
        var last = stream.expect("message");
        assertThat(Long.parseLong(last.id())).isLessThan(unheard.id().value());
        var again = listeners.stream(token, LAST, last.id());
        again.begin();
        assertThat(again.expect("message").data()).contains("From elsewhere");
        live.missed(since);
        again.vanish();
        var third = listeners.stream(token, LAST, known);
        third.begin();
        var newest = happenings.write(bob, alice, "From everywhere");
        await().atMost(DEAD_WITHIN)
                .until(() -> third.expect("message").id().equals(newest.id().text()));
    }

    @Test
    void whoMissedTooMuchIsToldToReadIt() throws IOException, InterruptedException {
        IntStream.range(0, 101).forEach(n -> happenings.post(bob, "Number " + n));
        statements.rest();
        var known = Long.toString(Ids.from(Instant.now().minus(Duration.ofHours(1))));
        var stream = listeners.stream(listeners.token(alice), LAST, known);
        stream.begin();
        assertThat(stream.expect("reset").id()).isGreaterThan(known);
        happenings.write(bob, alice, "Hello");
        stream.expect("message");
    }

    @Test
    void whoWasAwayForLongIsToldToReadIt() throws IOException, InterruptedException {
        var stream = listeners.stream(listeners.token(alice), LAST, "1");
        stream.begin();
        stream.expect("reset");
    }

    @Test
    void whatIsNoIdIsRefused() throws IOException, InterruptedException {
        var refused = listeners.send("GET", "/api/stream", listeners.token(alice), LAST, "yesterday");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/api/problems/invalid", LAST);
    }

    @Test
    void whatTheTokenDoesNotAllowIsNotTold() throws IOException, InterruptedException {
        var stream = listeners.stream(listeners.token(alice, "read"));
        stream.begin();
        happenings.write(bob, alice, "Between us");
        happenings.post(bob, "To all");
        stream.expect("feed");
    }

    @Test
    void withoutAValidTokenThereIsNoStream() throws IOException, InterruptedException {
        assertThat(listeners.send("GET", "/api/stream", "rubbish").statusCode()).isEqualTo(401);
        var over = listeners.token(alice, Duration.ofMinutes(-5));
        assertThat(listeners.send("GET", "/api/stream", over).statusCode()).isEqualTo(401);
    }

    @Test
    void aStreamCountsAsAConnection() throws IOException, InterruptedException {
        IntStream.range(0, 5).forEach(_ -> listeners.connect(alice));
        var refused = listeners.send("GET", "/api/stream", listeners.token(alice));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("/api/problems/too-many", "5 connections");
    }

    @Test
    void accessThatIsTakenBackEndsTheStream() throws IOException, InterruptedException {
        var token = listeners.token(alice);
        var stream = listeners.stream(token);
        stream.begin();
        assertThat(listeners.send("DELETE", "/api/sessions/current", token).statusCode())
                .isEqualTo(204);
        await().atMost(DEAD_WITHIN).until(stream::hasEnded);
        assertThat(stream.expect("end").data()).contains("access has ended");
        assertThat(live.reaches(alice.id())).isFalse();
    }

    @Test
    void aStreamEndsWithItsToken() throws IOException, InterruptedException {
        var stream = listeners.stream(listeners.token(alice, Duration.ofSeconds(3)));
        stream.begin();
        assertThat(stream.expect("end").data()).contains("token has ended");
    }

    @Test
    void whoVanishesLeavesNothingBehind(CapturedOutput log) throws IOException, InterruptedException {
        var stream = listeners.stream(listeners.token(alice));
        stream.begin();
        assertThat(live.reaches(alice.id())).isTrue();
        stream.vanish();
        await().atMost(DEAD_WITHIN).until(() -> {
            happenings.type(bob, alice);
            return !live.reaches(alice.id());
        });
        assertThat(log).doesNotContain("No converter");
    }
}
