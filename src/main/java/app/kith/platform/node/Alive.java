package app.kith.platform.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says which node this is, to whoever asks whether anybody is here: open screens do so all the time. It takes no
 * session, no database and none of the other filters, so who gets no answer knows that the node itself hangs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Alive extends OncePerRequestFilter {

    static final String PATH = "/alive";
    static final String NODE = "Kith-Node";

    private static final String NOT_KEPT = "no-store";

    private final NodeName name;
    private final Departure departure;

    Alive(NodeName name, Departure departure) {
        this.name = name;
        this.departure = departure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (departure.hasBegun() && request.getHeader(HttpHeaders.UPGRADE) == null) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        if (request.getRequestURI().equals(PATH)) {
            answer(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletResponse response) throws IOException {
        response.setStatus(
                departure.hasBegun() ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK);
        response.setHeader(NODE, name.text());
        response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"node\":\"%s\"}".formatted(name));
    }
}
