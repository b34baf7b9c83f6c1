package app.kith.user.security;

import app.kith.user.Locks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a browser that was let in before the locks were changed, and says so where somebody looks. */
class Doorkeeper extends OncePerRequestFilter {

    private final Locks locks;
    private final SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();

    Doorkeeper(Locks locks) {
        this.locks = locks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && locks.keepOut(authentication.getPrincipal())) {
            out.logout(request, response, authentication);
            if (isNavigation(request)) {
                response.sendRedirect(WebSecurity.LOGIN + "?out");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isNavigation(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
