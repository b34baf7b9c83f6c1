package app.kith.platform.rest;

import app.kith.platform.rest.Problem.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Takes no body that is larger than a program can mean; pictures have a limit of their own. */
@Component
public class SmallBodies extends OncePerRequestFilter {

    /** In bytes. */
    static final int LARGEST = 1 << 20;

    private final JsonMapper json;

    SmallBodies(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Multipart.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length > LARGEST) {
            refuse(response);
        } else if (length >= 0) {
            chain.doFilter(request, response);
        } else {
            untold(request, response, chain);
        }
    }

    /** Who streams does not say how much it will be: it has to be read to find out. */
    private void untold(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(response);
        } else {
            chain.doFilter(new WholeRequest(request, body), response);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        Refusals.write(response, json, Problem.of(Kind.TOO_LARGE, "A body has at most 1 MB."));
    }
}
