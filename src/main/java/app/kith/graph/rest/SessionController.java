package app.kith.graph.rest;

import app.kith.graph.Relationship;
import app.kith.platform.Acting;
import app.kith.platform.rest.WrongCredentials;
import app.kith.user.Session;
import app.kith.user.security.Sessions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, for programs of ours. It stands here because a session shows its member as all calls do. */
@RestController
@RequestMapping("/api/sessions")
class SessionController {

    private static final int LONGEST_AGENT = 100;

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Somebody who wants to be let in.
     *
     * @param login a handle or an email address
     * @param password the one that goes with it
     */
    record SignIn(String login, String password) {

        /** Without the password, so that no log can hold it. */
        @Override
        public String toString() {
            return "SignIn[" + login + "]";
        }
    }

    /** @param refreshToken the last one that was given */
    record Refresh(String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[]";
        }
    }

    /**
     * What a program of ours gets for a member's password.
     *
     * @param accessToken goes with every request, as {@code Authorization: Bearer …}
     * @param refreshToken gets the next of both, once
     * @param expiresIn how long the access token lasts, in seconds
     * @param user who signed in
     */
    record OpenSession(String accessToken, String refreshToken, long expiresIn, User user) {

        static OpenSession of(Session session) {
            var user = User.of(session.user(), Relationship.NONE);
            return new OpenSession(session.accessToken(), session.refreshToken(), session.expiresIn(), user);
        }

        @Override
        public String toString() {
            return "OpenSession[" + user.handle() + "]";
        }
    }

    /**
     * Signs in with a password, for programs of the community’s own. Other people’s programs ask for consent by OAuth. A
     * member who is suspended is told why, and until when: 403 with a problem of its own.
     */
    @PostMapping
    OpenSession create(
            @RequestBody SignIn signIn, @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
        var name = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        return opened(sessions.open(signIn.login(), signIn.password(), name));
    }

    /**
     * Gets the next access token for a refresh token, and the next refresh token. Each is good for one time: one that is
     * sent again ends the session, for somebody else must have it.
     */
    @PostMapping("/refresh")
    OpenSession update(@RequestBody Refresh refresh) {
        return opened(sessions.refresh(refresh.refreshToken()));
    }

    /** Signs out: the token with which this is sent is worth nothing from then on. */
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal @Nullable Acting acting) {
        Optional.ofNullable(acting).ifPresent(sessions::end);
    }

    private static OpenSession opened(Optional<Session> session) {
        return OpenSession.of(session.orElseThrow(WrongCredentials::new));
    }
}
