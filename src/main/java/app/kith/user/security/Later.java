package app.kith.user.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import app.kith.platform.Refused;
import app.kith.platform.Unavailable;
import app.kith.platform.limits.Kind;
import app.kith.platform.limits.Limits;
import app.kith.platform.limits.TooMany;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks apps to come again later, as OAuth writes it: those that come too often, and all of them while nothing can be
 * written.
 */
class Later extends OncePerRequestFilter {

    /** Of an app's name; what is longer is no app's, and is counted by its address alone. */
    private static final int LONGEST_ID = 19;

    private final OAuth2ErrorHttpMessageConverter converter = new OAuth2ErrorHttpMessageConverter();
    private final Limits limits;
    private final RequestMatcher counted;

    Later(Limits limits, AuthorizationServerSettings settings) {
        this.limits = limits;
        this.counted = new OrRequestMatcher(
                pathPattern(settings.getAuthorizationEndpoint()),
                pathPattern(settings.getTokenEndpoint()),
                pathPattern(settings.getTokenRevocationEndpoint()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (counted.matches(request)) {
                count(request.getParameter(OAuth2ParameterNames.CLIENT_ID));
            }
            chain.doFilter(request, response);
        } catch (TooMany often) {
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, often, often.pause());
        } catch (Unavailable unavailable) {
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, unavailable, Unavailable.RETRY);
        }
    }

    /** By the app only where it asks from: its name is no secret, and nobody shall use up what others have. */
    private void count(@Nullable String app) {
        limits.countAddress(Kind.OAUTH_ADDRESS);
        if (app != null && app.length() <= LONGEST_ID) {
            limits.countAddress(Kind.OAUTH_APP, app);
        }
    }

    private void refuse(HttpServletResponse response, HttpStatus status, Refused why, Duration pause)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
        var error = new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, why.getMessage(), null);
        converter.write(error, MediaType.APPLICATION_JSON, new ServletServerHttpResponse(response));
    }
}
