package app.kith.user.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import app.kith.Addresses;
import app.kith.Cast;
import app.kith.Programming;
import app.kith.Programming.Tokens;
import app.kith.user.Profile;
import app.kith.user.apps.App;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What an app and the browser of a member do together until the app is let in. */
class Consenting {

    static final String BACK = "https://client.example/back";
    static final String VERIFIER = "as-long-as-an-app-likes-but-at-least-43-letters";

    private final MockMvcTester http;
    private final Programming api;
    private final UserDetailsService members;

    Consenting(MockMvcTester http, Programming api, UserDetailsService members) {
        this.http = http;
        this.api = api;
        this.members = members;
    }

    /** The app sends the member to us. */
    MvcTestResult ask(App app, Profile member, String scope) {
        return http.get()
                .uri(address(app, scope).build().encode().toUri())
                .with(browserOf(member))
                .exchange();
    }

    UriComponentsBuilder address(App app, String scope) {
        return UriComponentsBuilder.fromPath("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", app.id().text())
                .queryParam("redirect_uri", BACK)
                .queryParam("scope", scope)
                .queryParam("state", "from-the-app")
                .queryParam("code_challenge", challenge())
                .queryParam("code_challenge_method", "S256");
    }

    /** The member presses the button; without a scope, the other one. */
    MvcTestResult decide(App app, Profile member, String state, String... scopes) {
        return http.post()
                .uri("/oauth2/authorize")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("client_id", app.id().text())
                .param("state", state)
                .param("scope", scopes)
                .with(browserOf(member))
                .exchange();
    }

    /** From the question to the code with which the app comes back. */
    String code(App app, Profile member, String... scopes) {
        var asked = ask(app, member, String.join(" ", scopes));
        return parameter(decide(app, member, parameter(asked, "state"), scopes), "code");
    }

    /** What is left in a browser that was closed. */
    Cookie device(Profile member) {
        var signedIn = http.post()
                .uri("/login")
                .param("username", member.handle().text())
                .param("password", Cast.PASSWORD)
                .param("remember", "on")
                .with(csrf())
                .remoteAddress(Addresses.fresh())
                .exchange();
        return Objects.requireNonNull(signedIn.getResponse().getCookie(RememberMe.COOKIE));
    }

    MvcTestResult exchange(App app, String code, String verifier) {
        return http.post()
                .uri("/oauth2/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", "authorization_code")
                .param("client_id", app.id().text())
                .param("redirect_uri", BACK)
                .param("code", code)
                .param("code_verifier", verifier)
                .exchange();
    }

    Tokens letIn(App app, Profile member, String... scopes) {
        return tokens(exchange(app, code(app, member, scopes), VERIFIER));
    }

    MvcTestResult renew(App app, Tokens tokens) {
        return http.post()
                .uri("/oauth2/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", "refresh_token")
                .param("client_id", app.id().text())
                .param("refresh_token", tokens.refreshToken())
                .exchange();
    }

    MvcTestResult revoke(App app, String token) {
        return http.post()
                .uri("/oauth2/revoke")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("client_id", app.id().text())
                .param("token", token)
                .exchange();
    }

    Tokens tokens(MvcTestResult answer) {
        var read = api.read(answer);
        return new Tokens(
                read.path("access_token").asString(), read.path("refresh_token").asString());
    }

    /** What the browser is told to carry on. */
    static String parameter(MvcTestResult redirect, String name) {
        var address = Objects.requireNonNull(redirect.getResponse().getRedirectedUrl(), "no redirect");
        var value = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(name);
        return UriUtils.decode(
                Objects.requireNonNull(value, () -> "no " + name + " in " + address), StandardCharsets.UTF_8);
    }

    private RequestPostProcessor browserOf(Profile member) {
        return user(members.loadUserByUsername(member.handle().text()));
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
