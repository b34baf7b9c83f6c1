package app.kith.user.security;

import static app.kith.user.security.Consenting.BACK;
import static app.kith.user.security.Consenting.VERIFIER;
import static app.kith.user.security.Consenting.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.Programming.Tokens;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.Scope;
import app.kith.user.apps.App;
import app.kith.user.apps.AppDraft;
import app.kith.user.apps.Apps;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KithTest
class OAuthTests {

    private static final Duration DEAD_WITHIN = Duration.ofSeconds(5);

    private final Consenting consenting;
    private final MockMvcTester http;
    private final Programming api;
    private final Apps apps;
    private final Accesses accesses;
    private final Cast cast;

    private Profile alice;
    private Viewer maker;
    private App app;

    OAuthTests(
            MockMvcTester http, Programming api, UserDetailsService members, Apps apps, Accesses accesses, Cast cast) {
        this.consenting = new Consenting(http, api, members);
        this.http = http;
        this.api = api;
        this.apps = apps;
        this.accesses = accesses;
        this.cast = cast;
    }

    @BeforeEach
    void make() {
        alice = cast.join("alice");
        maker = cast.bob();
        app = made(maker);
    }

    @Test
    void anAppMayDoWhatItWasAllowedAndNoMore() {
        var read = consenting.letIn(app, alice, "read");
        assertThat(api.as(read).get("/api/notifications")).hasStatusOk();
        assertThat(api.as(read).post("/api/posts", "{'text': 'In her name'}")).hasStatus(403);
        assertThat(api.as(read).get("/api/conversations")).hasStatus(403);
        var write = consenting.letIn(app, alice, "read", "write");
        assertThat(api.as(write).post("/api/posts", "{'text': 'In her name'}")).hasStatus(201);
    }

    @Test
    void theMemberCanAllowLessThanWasAsked() {
        var state = parameter(consenting.ask(app, alice, "read write"), "state");
        var code = parameter(consenting.decide(app, alice, state, "read"), "code");
        var answer = consenting.exchange(app, code, VERIFIER);
        assertThat(answer).bodyJson().extractingPath("$.scope").isEqualTo("read");
    }

    @Test
    void theMemberIsAskedEachTime() {
        consenting.letIn(app, alice, "read");
        assertThat(consenting.ask(app, alice, "read").getResponse().getRedirectedUrl())
                .contains("/oauth2/consent?");
    }

    @Test
    void theAppIsToldThatTheMemberSaidNo() {
        var state = parameter(consenting.ask(app, alice, "read"), "state");
        var answer = consenting.decide(app, alice, state);
        assertThat(answer.getResponse().getRedirectedUrl()).startsWith(BACK);
        assertThat(parameter(answer, "error")).isEqualTo("access_denied");
        assertThat(parameter(answer, "state")).isEqualTo("from-the-app");
    }

    @Test
    void whoIsNotSignedInIsAskedToFirst() {
        var answer = http.get()
                .uri(consenting.address(app, "read").build().encode().toUri())
                .accept("text/html")
                .exchange();
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/login");
    }

    /** Spring would note down who asks before it looks at the device, and find nobody. */
    @Test
    void aRememberedDeviceIsAskedWithoutAPassword() {
        var answer = http.get()
                .uri(consenting.address(app, "read").build().encode().toUri())
                .cookie(consenting.device(alice))
                .exchange();
        assertThat(answer.getResponse().getRedirectedUrl()).contains("/oauth2/consent?");
    }

    /** The browser holds the form to it, and to where the answer leads. */
    @Test
    void theFormMayLeadToTheAppAndNowhereElse() {
        var asking =
                http.get().uri("/oauth2/consent?client_id=" + app.id().text()).exchange();
        assertThat(asking.getResponse().getHeader("Content-Security-Policy"))
                .endsWith("form-action 'self' https://client.example");
        assertThat(http.get()
                        .uri("/settings/apps?client_id=" + app.id().text())
                        .exchange()
                        .getResponse()
                        .getHeader("Content-Security-Policy"))
                .endsWith("form-action 'self'");
    }

    @Test
    void nobodyDecidesForSomebodyElse() {
        var state = parameter(consenting.ask(app, alice, "read"), "state");
        assertThat(consenting.decide(app, cast.join("mallory"), state, "read")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://client.example/back/",
                "https://client.example/back?more",
                "https://client.example.org/back",
                "http://client.example/back",
                "https://evil.example",
                "javascript:alert(1)"
            })
    void nobodyIsSentToAnAddressThatIsNotTheAppsToTheLetter(String address) {
        var asking = consenting.address(app, "read").replaceQueryParam("redirect_uri", address);
        var answer = http.get().uri(asking.build().encode().toUri()).exchange();
        assertThat(answer).hasStatus(400);
        assertThat(answer.getResponse().getRedirectedUrl()).isNull();
    }

    @Test
    void onlyAHashedProofWillDo() {
        for (var method : List.of("plain", "s256", "")) {
            var asking = consenting.address(app, "read").replaceQueryParam("code_challenge_method", method);
            var answer = http.get().uri(asking.build().encode().toUri()).exchange();
            assertThat(answer.getResponse().getRedirectedUrl()).as(method).startsWith(BACK + "?error=invalid_request");
        }
        var without = consenting.address(app, "read").replaceQueryParam("code_challenge");
        assertThat(http.get()
                        .uri(without.build().encode().toUri())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith(BACK + "?error=invalid_request");
    }

    @Test
    void aScopeThatTheAppWasNotMadeForIsRefused() {
        var small = apps.register(maker, new AppDraft("Reader", List.of(BACK), EnumSet.of(Scope.READ)));
        var answer = http.get()
                .uri(consenting.address(small, "read messages").build().encode().toUri())
                .exchange();
        assertThat(parameter(answer, "error")).isEqualTo("invalid_scope");
    }

    @Test
    void aCodeIsNothingWithoutItsProof() {
        var code = consenting.code(app, alice, "read");
        assertThat(consenting.exchange(app, code, VERIFIER + "x")).hasStatus(400);
        assertThat(consenting.exchange(made(maker), code, VERIFIER)).hasStatus(400);
    }

    @Test
    void aCodeThatComesTwiceEndsWhatTheFirstBegan() {
        var code = consenting.code(app, alice, "read");
        var tokens = consenting.tokens(consenting.exchange(app, code, VERIFIER));
        assertThat(api.as(tokens).get("/api/notifications")).hasStatusOk();
        assertThat(consenting.exchange(app, code, VERIFIER)).hasStatus(400);
        assertDies(tokens);
    }

    @Test
    void aRefreshTokenIsGoodForOneMore() {
        var first = consenting.letIn(app, alice, "read");
        var second = consenting.tokens(consenting.renew(app, first));
        assertThat(api.as(second).get("/api/notifications")).hasStatusOk();
        assertThat(consenting.renew(made(maker), second)).hasStatus(400);
        Time.at(
                Instant.now().plus(Duration.ofMinutes(1)),
                () -> assertThat(consenting.renew(app, first)).hasStatus(400));
        assertThat(consenting.renew(app, second)).hasStatus(400);
        assertDies(second);
    }

    @Test
    void aRefreshTokenOfAnAppOpensNoSession() {
        assertThat(api.tryToRefresh(consenting.letIn(app, alice, "read"))).hasStatus(401);
        assertThat(consenting.renew(app, api.signIn(alice))).hasStatus(400);
    }

    @Test
    void anAppGivesItsAccessBackByEitherToken() {
        var one = consenting.letIn(app, alice, "read");
        assertThat(consenting.revoke(app, one.refreshToken())).hasStatusOk();
        var other = consenting.letIn(app, alice, "read");
        assertThat(consenting.revoke(app, other.accessToken())).hasStatusOk();
        assertDies(one);
        assertDies(other);
        assertThat(consenting.revoke(app, "nothing")).hasStatusOk();
    }

    @Test
    void theMemberTakesBackWhatSheAllowed() {
        var tokens = consenting.letIn(app, alice, "read");
        var viewer = Viewer.member(alice.id());
        var access = accesses.all(viewer).getFirst();
        assertThat(access.name()).isEqualTo(app.name());
        accesses.end(maker, access.id());
        assertThat(api.as(tokens).get("/api/notifications")).hasStatusOk();
        accesses.end(viewer, access.id());
        assertDies(tokens);
        assertThat(consenting.renew(app, tokens)).hasStatus(400);
        assertThat(accesses.all(viewer)).isEmpty();
    }

    @Test
    void anAppThatIsRemovedIsShutOutEverywhere() {
        var tokens = consenting.letIn(app, alice, "read");
        apps.remove(maker, app.id());
        assertDies(tokens);
        assertThat(consenting.renew(app, tokens).getResponse().getStatus()).isIn(400, 401);
        assertThat(consenting.ask(app, alice, "read")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"})
    void programsFindTheirWay(String address) {
        var answer = http.get().uri(address).exchange();
        var forwarded = answer.getResponse().getForwardedUrl();
        var found = forwarded == null ? answer : http.get().uri(forwarded).exchange();
        assertThat(found).hasStatusOk();
        assertThat(found)
                .bodyJson()
                .extractingPath("$.code_challenge_methods_supported")
                .asArray()
                .containsExactly("S256");
        assertThat(found)
                .bodyJson()
                .extractingPath("$.token_endpoint")
                .asString()
                .endsWith("/oauth2/token");
    }

    @Test
    void onlyThePublicHalvesOfTheKeysAreShown() {
        api.signIn(alice);
        assertThat(http.get().uri("/oauth2/jwks").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.keys[0]")
                .asMap()
                .containsKeys("kid", "x", "y")
                .doesNotContainKey("d");
    }

    private void assertDies(Tokens tokens) {
        await().atMost(DEAD_WITHIN)
                .untilAsserted(() ->
                        assertThat(api.as(tokens).get("/api/notifications")).hasStatus(401));
    }

    private App made(Viewer maker) {
        return apps.register(maker, new AppDraft("Crow", List.of(BACK), EnumSet.allOf(Scope.class)));
    }
}
