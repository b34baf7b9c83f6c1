package app.kith.user.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.Programming.Tokens;
import app.kith.platform.Refused;
import app.kith.platform.Refused.Fault;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KithTest
class AccessesTests {

    private static final Duration DEAD_WITHIN = Duration.ofSeconds(5);

    private final Accesses accesses;
    private final Programming api;
    private final Cast cast;

    private Profile profile;
    private Viewer alice;

    AccessesTests(Accesses accesses, Programming api, Cast cast) {
        this.accesses = accesses;
        this.api = api;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        profile = cast.join("alice");
        alice = Viewer.member(profile.id());
    }

    @Test
    void aTokenDoesWhatItWasMadeForAndNoMore() {
        var script = api.withToken(accesses.makeToken(alice, "Backup", Set.of(Scope.READ), 30));
        assertThat(script.get("/api/notifications")).hasStatusOk();
        assertThat(script.post("/api/posts", "{'text': 'From a script'}")).hasStatus(403);
    }

    @Test
    void aTokenIsNothingWithoutEachOfItsLetters() {
        var token = accesses.makeToken(alice, "Backup", Set.of(Scope.READ), 30);
        var other = token.endsWith("A") ? "B" : "A";
        assertThat(api.withToken(token.substring(0, token.length() - 1) + other).get("/api/notifications"))
                .hasStatus(401);
        assertThat(api.withToken(token.substring("kith_".length())).get("/api/notifications"))
                .hasStatus(401);
    }

    @Test
    void aTokenEndsOnItsDayAndWhenItIsSentAway() {
        var token = accesses.makeToken(alice, "Backup", Set.of(Scope.READ), 1);
        Time.at(
                Instant.now().plus(Duration.ofDays(2)),
                () -> assertThat(api.withToken(token).get("/api/notifications")).hasStatus(401));
        var other = accesses.makeToken(alice, "Other", Set.of(Scope.READ), 1);
        assertThat(api.withToken(other).get("/api/notifications")).hasStatusOk();
        accesses.all(alice).forEach(each -> accesses.end(alice, each.id()));
        await().atMost(DEAD_WITHIN)
                .untilAsserted(() -> assertThat(api.withToken(other).get("/api/notifications"))
                        .hasStatus(401));
    }

    @Test
    void neitherATokenNorARefreshTokenIsTakenForTheOther() {
        var token = accesses.makeToken(alice, "Backup", Set.of(Scope.READ), 30);
        assertThat(api.tryToRefresh(new Tokens("", token.substring("kith_".length()))))
                .hasStatus(401);
        var session = api.signIn(profile);
        assertThat(api.withToken("kith_" + session.refreshToken()).get("/api/notifications"))
                .hasStatus(401);
    }

    @Test
    void whatMayActForMeIsListedForMeAlone() {
        accesses.makeToken(alice, "Backup", Set.of(Scope.READ, Scope.WRITE), 30);
        api.signIn(profile);
        assertThat(accesses.all(alice))
                .extracting(Access::kind)
                .containsExactly(Access.Kind.SESSION, Access.Kind.TOKEN);
        assertThat(accesses.all(cast.mallory())).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> accesses.makeToken(alice, " ", Set.of(), 366))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::field)
                        .containsExactly("name", "scopes", "days"));
    }
}
