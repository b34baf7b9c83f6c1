package app.kith.platform.rest;

import app.kith.platform.Unavailable;
import app.kith.platform.rest.Problem.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem when something fails before a controller is in charge, as where tokens are looked up. Without
 * it the container would show its page for errors, which asks a program to sign in like a person, and a program that
 * follows takes that page for the answer.
 */
@Component
public class Rescue extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);

    private final JsonMapper json;

    Rescue(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            answer(failure, response);
        }
    }

    private void answer(RuntimeException failure, HttpServletResponse response) throws IOException {
        if (failure instanceof Unavailable now) {
            Refusals.write(response, json, Problem.of(now), Unavailable.RETRY);
        } else {
            LOG.error("A request failed before any controller had it", failure);
            Refusals.write(response, json, Problem.of(Kind.TROUBLE));
        }
    }
}
