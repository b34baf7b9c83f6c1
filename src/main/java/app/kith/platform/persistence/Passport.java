package app.kith.platform.persistence;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Carries a member's position with the requests, so that they read their own writes at another node, too: in a cookie
 * for browsers, in a header for programs that keep no cookies.
 */
@Component
@OnMySql
class Passport {

    static final String NAME = "Kith-Position";

    /** A set of GTIDs of two or three servers; who hands in more means no good. */
    private static final int LONGEST = 200;

    private final Servers servers;

    Passport(Servers servers) {
        this.servers = servers;
    }

    /** Where the present request says that its sender has been. */
    Position shown() {
        return request()
                .map(Passport::text)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(Position::of)
                .map(claimed -> claimed.believable(servers.reached()))
                .orElse(Position.START);
    }

    void stamp(Position position) {
        response().filter(response -> !response.isCommitted()).ifPresent(response -> {
            response.setHeader(NAME, position.text());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(position).toString());
        });
    }

    /** Commas may not stand in a cookie's value. */
    private static ResponseCookie cookie(Position position) {
        return ResponseCookie.from(NAME, position.text().replace(',', '.'))
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Positions.REMEMBERED)
                .build();
    }

    private static String text(HttpServletRequest request) {
        var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        var values = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue);
        return Stream.concat(values, Stream.ofNullable(request.getHeader(NAME))).collect(Collectors.joining(","));
    }

    private static Optional<HttpServletRequest> request() {
        return attributes().map(ServletRequestAttributes::getRequest);
    }

    private static Optional<HttpServletResponse> response() {
        return attributes().map(ServletRequestAttributes::getResponse);
    }

    private static Optional<ServletRequestAttributes> attributes() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }
}
