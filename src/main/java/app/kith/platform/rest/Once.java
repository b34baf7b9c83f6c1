package app.kith.platform.rest;

import app.kith.platform.Acting;
import app.kith.platform.Unavailable;
import app.kith.platform.rest.Problem.Kind;
import app.kith.platform.rest.Repeated.Answer;
import app.kith.platform.rest.Repeated.Request;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a program send a POST again when it does not know whether the first one arrived: with the same
 * {@code Idempotency-Key} and the same body, it gets the same answer, and nothing is done twice.
 *
 * <p>A key belongs to a member and a path. What failed inside, or was too much at once, may be tried again with it; what
 * may have been done all the same, because the database went away in that moment, may not.
 */
@Component
public class Once extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(Once.class);
    private static final int LONGEST_KEY = 255;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final String OPEN = Once.class.getName() + ".open";

    /** Below these, answers hold tokens and secrets, which nobody may keep. */
    private static final List<String> SECRETS = List.of("/api/sessions", "/api/webhooks");

    private final Repeated repeated;
    private final JsonMapper json;

    Once(Repeated repeated, JsonMapper json) {
        this.repeated = repeated;
        this.json = json;
    }

    /** Nobody knows whether what this request asks for was done. */
    static void leaveOpen(ServletRequest request) {
        request.setAttribute(OPEN, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(KEY) == null
                || SECRETS.stream().anyMatch(request.getRequestURI()::startsWith)
                || acting().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            Refusals.write(response, json, Problem.of(Kind.BAD_REQUEST, "A key has 1 to 255 characters."));
        } else if (Multipart.is(request)) {
            parts(request, response, chain);
        } else {
            var body = request.getInputStream().readAllBytes();
            once(asked(request, Print.of(body)), new WholeRequest(request, body), response, chain);
        }
    }

    /** What can't be read, because it is too large or broken, is refused where all of it would be read. */
    private void parts(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String print;
        try {
            print = Print.ofParts(request);
        } catch (IllegalStateException | ServletException unreadable) {
            LOG.debug("A request with a key has parts that can't be read", unreadable);
            chain.doFilter(request, response);
            return;
        }
        once(asked(request, print), request, response, chain);
    }

    private void once(Request asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Answer> before;
        try {
            before = repeated.begin(asked);
        } catch (Unavailable now) {
            Refusals.write(response, json, Problem.of(now), Unavailable.RETRY);
            return;
        }
        if (before.isEmpty()) {
            first(asked, request, response, chain);
        } else {
            again(asked, before.get(), response);
        }
    }

    private void first(Request asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        var done = false;
        try {
            chain.doFilter(request, kept);
            done = isDone(kept.getStatus());
        } finally {
            if (request.getAttribute(OPEN) == null) {
                settle(asked, kept, done);
            }
        }
        kept.copyBodyToResponse();
    }

    private static boolean isDone(int status) {
        return status < HttpStatus.INTERNAL_SERVER_ERROR.value() && status != HttpStatus.TOO_MANY_REQUESTS.value();
    }

    /** Whatever becomes of the note, the program gets the answer to what was done. */
    private void settle(Request asked, ContentCachingResponseWrapper answer, boolean done) {
        try {
            if (done) {
                var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
                repeated.answered(asked, answer.getStatus(), answer.getHeader(HttpHeaders.LOCATION), body);
            } else {
                repeated.failed(asked);
            }
        } catch (RuntimeException broken) {
            LOG.warn("What became of a request with a key could not be written down", broken);
        }
    }

    private void again(Request asked, Answer before, HttpServletResponse response) throws IOException {
        if (!before.isTo(asked)) {
            Refusals.write(response, json, Problem.of(Kind.KEY_REUSED));
        } else if (before.status() != null && before.body() != null) {
            repeat(before.status(), before.place(), before.body(), response);
        } else if (repeated.isUnderWay(before)) {
            var problem = Problem.of(Kind.CONFLICT, "The first of these is still under way.");
            Refusals.write(response, json, problem, A_MOMENT);
        } else {
            var unknown = "Nobody knows whether the first of these was done. Look, and use another key.";
            Refusals.write(response, json, Problem.of(Kind.CONFLICT, unknown));
        }
    }

    private static void repeat(int status, @Nullable String place, String body, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        if (place != null) {
            response.setHeader(HttpHeaders.LOCATION, place);
        }
        if (!body.isEmpty()) {
            response.setContentType(
                    status < HttpStatus.BAD_REQUEST.value()
                            ? MediaType.APPLICATION_JSON_VALUE
                            : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Request asked(HttpServletRequest request, String print) {
        var member = acting().orElseThrow().id();
        return new Request(member, Print.of(request.getRequestURI(), request.getHeader(KEY)), print);
    }

    private static Optional<Acting> acting() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Acting acting
                ? Optional.of(acting)
                : Optional.empty();
    }
}
