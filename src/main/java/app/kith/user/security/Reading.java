package app.kith.user.security;

import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limits;
import app.kith.platform.limits.TooMany;
import app.kith.platform.rest.Refusals;
import app.kith.user.security.Program.Bearer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Counts what each token reads. */
class Reading extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Limits limits;
    private final JsonMapper json;

    Reading(Limits limits, JsonMapper json) {
        this.limits = limits;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            count();
        } catch (TooMany often) {
            Refusals.write(response, json, often);
            return;
        }
        chain.doFilter(request, response);
    }

    private void count() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Bearer bearer) {
            limits.count(Kind.READING, Long.toString(bearer.access()));
        }
    }
}
