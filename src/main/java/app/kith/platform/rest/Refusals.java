package app.kith.platform.rest;

import app.kith.platform.limits.TooMany;
import app.kith.platform.rest.Problem.Kind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is in charge. */
public final class Refusals {

    private Refusals() {}

    public static void write(HttpServletResponse response, JsonMapper json, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    public static void write(HttpServletResponse response, JsonMapper json, TooMany often) throws IOException {
        write(response, json, Problem.of(Kind.TOO_MANY, often.getMessage()), often.pause());
    }

    /** @param pause after which it is worth the while to try again */
    public static void write(HttpServletResponse response, JsonMapper json, Problem problem, Duration pause)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
        write(response, json, problem);
    }
}
