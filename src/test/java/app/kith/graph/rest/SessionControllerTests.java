package app.kith.graph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Time;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@KithTest
class SessionControllerTests {

    private final Programming api;
    private final Cast cast;

    SessionControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @Test
    void aPasswordOpensASession() {
        var alice = cast.join("alice");
        var session = api.signIn(alice);
        assertThat(api.as(session).get("/api/users/@" + alice.handle()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.displayName")
                .isEqualTo("Alice");
    }

    @Test
    void aWrongPasswordDoesNot() {
        var alice = cast.join("alice");
        var answer = api.post("/api/sessions", "{'login': '%s', 'password': 'wrong'}".formatted(alice.handle()));
        assertThat(answer)
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/api/problems/wrong-credentials");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAsAWrongPassword() {
        var wrong = "{'login': '%s', 'password': 'wrong'}";
        var alice = api.post("/api/sessions", wrong.formatted(cast.join("alice").handle()));
        var nobody = api.post("/api/sessions", wrong.formatted("nobody_at_all"));
        assertThat(nobody).hasStatus(401);
        assertThat(api.read(nobody)).isEqualTo(api.read(alice));
    }

    @Test
    void withoutATokenThereIsNothing() {
        var answer = api.get("/api/notifications");
        assertThat(answer).hasStatus(401).containsHeader("WWW-Authenticate");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/not-signed-in");
    }

    @Test
    void aRefreshTokenIsGoodForOneMore() {
        var first = api.signIn(cast.join("alice"));
        var second = api.refresh(first);
        assertThat(api.as(second).get("/api/notifications")).hasStatusOk();
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    }

    @Test
    void aUsedRefreshTokenThatComesBackEndsTheSession() {
        var first = api.signIn(cast.join("alice"));
        var second = api.refresh(first);
        Time.at(
                Instant.now().plus(Duration.ofMinutes(1)),
                () -> assertThat(api.tryToRefresh(first)).hasStatus(401));
        assertThat(api.tryToRefresh(second)).hasStatus(401);
    }

    @Test
    void endingASessionEndsItsTokens() {
        var session = api.signIn(cast.join("alice"));
        assertThat(api.as(session).delete("/api/sessions/current")).hasStatus(204);
        assertThat(api.tryToRefresh(session)).hasStatus(401);
    }

    @Test
    void aTokenThatWasToldToIsSomebodyElsesIsNobodys() {
        var session = api.signIn(cast.join("alice"));
        var parts = session.accessToken().split("\\.");
        var none = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJub25lIn0." + parts[1] + ".";
        assertThat(api.withToken(none).get("/api/notifications")).hasStatus(401);
        assertThat(api.withToken(parts[0] + "." + parts[1] + ".AAAA").get("/api/notifications"))
                .hasStatus(401);
    }
}
