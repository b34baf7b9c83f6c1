package app.kith.user.rest;

import app.kith.platform.Acting;
import app.kith.platform.rest.Problem;
import app.kith.platform.rest.Problem.Kind;
import app.kith.user.Session;
import app.kith.user.security.Sessions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, for programs of ours. */
@RestController
@RequestMapping("/api/sessions")
class SessionController {

    private static final int LONGEST_AGENT = 100;

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    record SignIn(String login, String password) {}

    record Refresh(String refreshToken) {}

    @PostMapping
    ResponseEntity<?> create(
            @RequestBody SignIn signIn, @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
        var name = agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        return answer(sessions.open(signIn.login(), signIn.password(), name));
    }

    @PostMapping("/refresh")
    ResponseEntity<?> update(@RequestBody Refresh refresh) {
        return answer(sessions.refresh(refresh.refreshToken()));
    }

    @DeleteMapping("/current")
    ResponseEntity<Void> delete(@AuthenticationPrincipal @Nullable Acting acting) {
        Optional.ofNullable(acting).ifPresent(sessions::end);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> answer(Optional<Session> session) {
        return session.<ResponseEntity<?>>map(ResponseEntity::ok).orElseGet(SessionController::refused);
    }

    private static ResponseEntity<Problem> refused() {
        var problem = Problem.of(Kind.WRONG_CREDENTIALS);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
