package app.kith.user.security;

import static app.kith.user.security.Consenting.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.kith.Addresses;
import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Role;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.platform.socket.Gate;
import app.kith.user.Profile;
import app.kith.user.Scope;
import app.kith.user.Suspensions;
import app.kith.user.apps.AppDraft;
import app.kith.user.apps.Apps;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever lets a member in does not while they are suspended, and says why to who has the password. */
@KithTest
class SuspendedTests {

    private static final Duration OUT_WITHIN = Duration.ofSeconds(5);
    private static final Instant UNTIL = Instant.parse("2036-03-03T14:00:00Z");
    private static final String WORDS =
            "This account is suspended until 3 March 2036, 14:00 UTC. The reason: Insults, again and again.";

    private final Suspensions suspensions;
    private final Accesses accesses;
    private final Apps apps;
    private final Gate gate;
    private final MockMvcTester browser;
    private final Programming api;
    private final Consenting consenting;
    private final Cast cast;

    private Viewer mo;
    private Profile bob;

    SuspendedTests(
            Suspensions suspensions,
            Accesses accesses,
            Apps apps,
            Gate gate,
            MockMvcTester browser,
            Programming api,
            UserDetailsService members,
            Cast cast) {
        this.suspensions = suspensions;
        this.accesses = accesses;
        this.apps = apps;
        this.gate = gate;
        this.browser = browser;
        this.api = api;
        this.consenting = new Consenting(browser, api, members);
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        mo = new Viewer(cast.join("mo").id(), EnumSet.of(Role.MEMBER, Role.MODERATOR));
        bob = cast.join("bob");
    }

    @Test
    void anOpenBrowserIsOutWithinSecondsAndADeviceIsForgotten() {
        var signedIn = signIn(Cast.PASSWORD);
        assertThat(look(session(signedIn))).hasStatusOk();
        suspend();
        await().atMost(OUT_WITHIN)
                .untilAsserted(() -> assertThat(look(session(signedIn))).hasRedirectedUrl("/login?out"));
        var device = Objects.requireNonNull(signedIn.getResponse().getCookie(RememberMe.COOKIE));
        assertThat(comeBack(device)).hasRedirectedUrl("/login");
    }

    @Test
    void whoHasThePasswordIsLedToTheReasonAndNobodyElseIs() {
        suspend();
        assertThat(signIn("not the password")).hasRedirectedUrl("/login?error");
        var answer = signIn(Cast.PASSWORD);
        assertThat(answer).hasRedirectedUrl("/suspended");
        assertThat(session(answer).getAttribute(SuspensionNotice.ASKED)).isEqualTo(PrincipalName.of(bob.id()));
        assertThat(session(answer).getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
        assertThat(Objects.requireNonNull(answer.getResponse().getCookie(RememberMe.COOKIE))
                        .getMaxAge())
                .isZero();
    }

    @Test
    void aProgramIsToldInAProblemOfItsOwn() {
        var login = "{'login': '%s', 'password': '%s'}";
        var wrong = api.post("/api/sessions", login.formatted(bob.handle(), "wrong"));
        suspend();
        var guessed = api.post("/api/sessions", login.formatted(bob.handle(), "wrong"));
        assertThat(guessed).hasStatus(401);
        assertThat(api.read(guessed)).isEqualTo(api.read(wrong));
        var right = api.post("/api/sessions", login.formatted(bob.handle(), Cast.PASSWORD));
        assertThat(right).hasStatus(403);
        assertThat(api.read(right).path("type").asString()).isEqualTo("/api/problems/suspended");
        assertThat(api.read(right).path("detail").asString()).isEqualTo(WORDS);
        assertThat(api.get("/api/problems/suspended")).hasStatusOk();
    }

    @Test
    void whatActedForThemIsDead() {
        var session = api.signIn(bob);
        var token = accesses.makeToken(viewer(), "Script", EnumSet.of(Scope.READ), 7);
        var app = apps.register(cast.alice(), new AppDraft("Reader", List.of(Consenting.BACK), Set.of(Scope.READ)));
        var letIn = consenting.letIn(app, bob, "read");
        var pending = consenting.code(app, bob, "read");
        var pass = gate.admit(session.accessToken()).orElseThrow();
        for (var each : List.of(session.accessToken(), token, letIn.accessToken())) {
            assertThat(api.withToken(each).get("/api/notifications")).hasStatusOk();
        }
        suspend();
        assertThat(gate.ended(List.of(pass.access()))).containsExactly(pass.access());
        assertThat(api.tryToRefresh(session)).hasStatus(401);
        assertRefused(consenting.renew(app, letIn));
        assertRefused(consenting.exchange(app, pending, VERIFIER));
        for (var each : List.of(session.accessToken(), token, letIn.accessToken())) {
            await().atMost(OUT_WITHIN)
                    .untilAsserted(() -> assertThat(api.withToken(each).get("/api/notifications"))
                            .hasStatus(401));
            assertThat(gate.admit(each)).isEmpty();
        }
    }

    @Test
    void onceItIsLiftedTheySignInAgainAndWhatWasDeadStaysDead() {
        var before = api.signIn(bob);
        var signedIn = signIn(Cast.PASSWORD);
        suspend();
        await().atMost(OUT_WITHIN)
                .untilAsserted(() -> assertThat(look(session(signedIn))).hasRedirectedUrl("/login?out"));
        suspensions.lift(mo, bob.id());
        var again = signIn(Cast.PASSWORD);
        assertThat(again).hasRedirectedUrl("/");
        assertThat(look(session(again))).hasStatusOk();
        assertThat(api.as(before).get("/api/notifications")).hasStatus(401);
        assertThat(api.as(bob).get("/api/notifications")).hasStatusOk();
    }

    /** Nothing of Bob's may follow: his tries to sign in are counted in that future, and he has none left now. */
    @Test
    void onceItIsOverTheySignInAgainAndWhatWasDeadStaysDead() {
        var before = api.signIn(bob);
        suspend();
        Time.at(UNTIL.minusMillis(1), () -> assertThat(signIn(Cast.PASSWORD)).hasRedirectedUrl("/suspended"));
        Time.at(UNTIL, () -> {
            assertThat(signIn(Cast.PASSWORD)).hasRedirectedUrl("/");
            assertThat(api.tryToRefresh(before)).hasStatus(401);
        });
    }

    private void suspend() {
        suspensions.suspend(mo, bob.id(), "Insults, again and again.", UNTIL);
    }

    private Viewer viewer() {
        return Viewer.member(bob.id());
    }

    private static void assertRefused(MvcTestResult answer) {
        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.error").isEqualTo("invalid_grant");
    }

    private MvcTestResult signIn(String password) {
        return browser.post()
                .uri("/login")
                .remoteAddress(Addresses.fresh())
                .param("username", bob.handle().text())
                .param("password", password)
                .param("remember", "on")
                .with(csrf())
                .exchange();
    }

    /** At something that everybody may see. */
    private MvcTestResult look(MockHttpSession session) {
        return browser.get()
                .uri("/actuator/health")
                .header(HttpHeaders.ACCEPT, "text/html, */*")
                .session(session)
                .exchange();
    }

    private MvcTestResult comeBack(Cookie device) {
        return browser.get()
                .uri("/settings")
                .header(HttpHeaders.ACCEPT, "text/html")
                .cookie(device)
                .exchange();
    }

    private static MockHttpSession session(MvcTestResult answer) {
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
