package app.kith.user.security;

import app.kith.platform.rest.Problem;
import app.kith.platform.rest.Problem.Kind;
import app.kith.platform.rest.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers addresses that nobody writes in good faith: to programs as any other problem, to browsers with the status. */
@Component
class Firewall implements RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Firewall.class);

    private final JsonMapper json;

    Firewall(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        LOG.debug("A request was rejected", rejected);
        if (request.getRequestURI().startsWith("/api/")) {
            Refusals.write(response, json, Problem.of(Kind.BAD_REQUEST));
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
