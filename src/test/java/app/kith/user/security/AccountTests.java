package app.kith.user.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.kith.Addresses;
import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Live;
import app.kith.platform.Live.Topic;
import app.kith.platform.Refused;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.SignedOut;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KithTest
class AccountTests {

    private static final Duration OUT_WITHIN = Duration.ofSeconds(5);
    private static final String ANOTHER = "quinces on the windowsill";

    private final Account account;
    private final MockMvcTester browser;
    private final Live live;
    private final Cast cast;

    private Profile profile;
    private Viewer alice;

    AccountTests(Account account, MockMvcTester browser, Live live, Cast cast) {
        this.account = account;
        this.browser = browser;
        this.live = live;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        profile = cast.join("alice");
        alice = Viewer.member(profile.id());
    }

    @Test
    void asksForThePassword() {
        assertThatThrownBy(() -> account.close(alice, "not the password"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().field()).isEqualTo("password"));
        assertThatThrownBy(() -> account.changePassword(alice, "not the password", ANOTHER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().field()).isEqualTo("current"));
        assertThatThrownBy(() -> account.changePassword(alice, Cast.PASSWORD, profile.handle() + "1234"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().field()).isEqualTo("password"));
        assertThat(signIn(Cast.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void anotherPasswordSignsOutEverywhere() {
        var signedIn = signIn(Cast.PASSWORD);
        var heard = new ArrayList<SignedOut>();
        live.listen(Topic.of(alice.id()), SignedOut.class, heard::add);
        account.changePassword(alice, Cast.PASSWORD, ANOTHER);
        assertThat(heard).containsExactly(new SignedOut(1));
        assertIsSentAway(signedIn);
        assertThat(signIn(Cast.PASSWORD)).hasRedirectedUrl("/login?error");
        var again = signIn(ANOTHER);
        assertThat(again).hasRedirectedUrl("/");
        assertThat(look(session(again))).hasStatusOk();
    }

    @Test
    void whoSignsInToAClosedAccountIsAskedWhetherToOpenIt() {
        var signedIn = signIn(Cast.PASSWORD);
        account.close(alice, Cast.PASSWORD);
        assertIsSentAway(signedIn);
        assertThat(signIn("not the password")).hasRedirectedUrl("/login?error");
        var answer = signIn(Cast.PASSWORD);
        assertThat(answer).hasRedirectedUrl("/reopen");
        assertThat(session(answer).getAttribute(Reopening.ASKED)).isEqualTo(PrincipalName.of(alice.id()));
        assertThat(session(answer).getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
    }

    private void assertIsSentAway(MvcTestResult signedIn) {
        var session = session(signedIn);
        await().atMost(OUT_WITHIN).untilAsserted(() -> assertThat(look(session)).hasRedirectedUrl("/login?out"));
        assertThat(session.isInvalid()).isTrue();
        var device = Objects.requireNonNull(signedIn.getResponse().getCookie(RememberMe.COOKIE));
        assertThat(comeBack(device)).hasRedirectedUrl("/login");
    }

    private MvcTestResult signIn(String password) {
        return browser.post()
                .uri("/login")
                .remoteAddress(Addresses.fresh())
                .param("username", profile.handle().text())
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
