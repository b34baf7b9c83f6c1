package app.kith.user.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.kith.Addresses;
import app.kith.Cast;
import app.kith.KithTest;
import app.kith.platform.Time;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KithTest
class SigningInTests {

    private final MockMvcTester browser;
    private final PasswordEncoder passwords;
    private final Cast cast;

    SigningInTests(MockMvcTester browser, PasswordEncoder passwords, Cast cast) {
        this.browser = browser;
        this.passwords = passwords;
        this.cast = cast;
    }

    @Test
    void handleAndAddressBothName() {
        var alice = cast.join("alice").handle();
        assertThat(signIn(alice.text(), Cast.PASSWORD)).hasRedirectedUrl("/");
        assertThat(signIn(alice.at(), Cast.PASSWORD)).hasRedirectedUrl("/");
        assertThat(signIn(alice + "@EXAMPLE.org", Cast.PASSWORD)).hasRedirectedUrl("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "🦊", "ſ@example.org", "' or '1' = '1"})
    void aNameInLettersThatNobodyHasIsNobodys(String login) {
        assertThat(isSignedIn(signIn(login, Cast.PASSWORD))).isFalse();
    }

    @Test
    void anAccentMakesAnotherMember() {
        var handle = cast.join("elan").handle().text();
        assertThat(isSignedIn(signIn(handle.replace('e', 'é'), Cast.PASSWORD))).isFalse();
        assertThat(isSignedIn(signIn(handle, Cast.PASSWORD))).isTrue();
    }

    @Test
    void aWrongPasswordLeadsBackToTheForm() {
        var alice = cast.join("alice").handle().text();
        assertThat(signIn(alice, "not the password")).hasRedirectedUrl("/login?error");
        assertThat(signIn("nobody_at_all", Cast.PASSWORD)).hasRedirectedUrl("/login?error");
    }

    @Test
    void whoTriesTooOftenIsAskedToWaitWhetherThereIsSuchAMemberOrNot() {
        for (var login : List.of(cast.join("alice").handle().text(), "nobody_" + Addresses.fresh())) {
            for (var n = 0; n < 10; n++) {
                assertThat(signIn(login, "not the password")).hasRedirectedUrl("/login?error");
            }
            var answer = signIn("@" + login.toUpperCase(Locale.ROOT), Cast.PASSWORD);
            assertThat(answer).hasRedirectedUrl("/login?wait");
            assertThat(answer.getRequest().getSession().getAttribute("kith.login.wait"))
                    .isEqualTo("Somebody tried to sign in very often. Try again in 2 minutes.");
        }
    }

    @Test
    void aFormThatSomebodyElseMadeIsRefused() {
        var alice = cast.join("alice").handle().text();
        assertThat(browser.post().uri("/login").param("username", alice).param("password", Cast.PASSWORD))
                .hasRedirectedUrl("/login?again");
    }

    @Test
    void aRememberedDeviceNeedsNoPasswordAndGetsANewTokenEachTime() {
        var first = device(cast.join("alice").handle().text());
        var second = comeBack(first);
        assertThat(isSignedIn(second)).isTrue();
        var third = cookie(second);
        assertThat(third.getValue()).isNotEqualTo(first.getValue());
        assertThat(isSignedIn(comeBack(third))).isTrue();
    }

    @Test
    void twoTabsThatComeBackAtOnceAreBothSignedIn() {
        var token = device(cast.join("alice").handle().text());
        assertThat(isSignedIn(comeBack(token))).isTrue();
        assertThat(isSignedIn(comeBack(token))).isTrue();
    }

    @Test
    void aTokenThatComesBackLaterWasCopiedAndTheDeviceIsForgotten() {
        var copied = device(cast.join("alice").handle().text());
        var current = cookie(comeBack(copied));
        Time.at(
                Instant.now().plus(Duration.ofMinutes(2)),
                () -> assertThat(isSignedIn(comeBack(copied))).isFalse());
        assertThat(isSignedIn(comeBack(current))).isFalse();
    }

    @Test
    void aDeviceThatNobodyUsedForLongIsForgotten() {
        var token = device(cast.join("alice").handle().text());
        Time.at(
                Instant.now().plus(Duration.ofDays(91)),
                () -> assertThat(isSignedIn(comeBack(token))).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "bm9uc2Vuc2U6bm9uc2Vuc2U", "YTpiOmM6ZA=="})
    void aTokenThatIsNoneSignsNobodyIn(String value) {
        assertThat(isSignedIn(comeBack(new Cookie(RememberMe.COOKIE, value)))).isFalse();
    }

    @Test
    void theBrowserKeepsTheTokenFromScripts() {
        var token = device(cast.join("alice").handle().text());
        assertThat(token.isHttpOnly()).isTrue();
        assertThat(token.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void passwordsAreArgon2idAndOldBcryptStillFits() {
        assertThat(passwords.encode(Cast.PASSWORD)).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        var old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(Cast.PASSWORD);
        assertThat(passwords.matches(Cast.PASSWORD, old)).isTrue();
        assertThat(passwords.upgradeEncoding(old)).isTrue();
    }

    private MvcTestResult signIn(String login, String password) {
        return browser.post()
                .uri("/login")
                .remoteAddress(Addresses.fresh())
                .param("username", login)
                .param("password", password)
                .param("remember", "on")
                .with(csrf())
                .exchange();
    }

    private Cookie device(String login) {
        return cookie(signIn(login, Cast.PASSWORD));
    }

    private MvcTestResult comeBack(Cookie token) {
        return browser.get().uri("/actuator/health").cookie(token).exchange();
    }

    private static boolean isSignedIn(MvcTestResult result) {
        var session = result.getRequest().getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie(RememberMe.COOKIE));
    }
}
