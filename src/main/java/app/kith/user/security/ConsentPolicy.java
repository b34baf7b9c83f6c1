package app.kith.user.security;

import app.kith.platform.NotFound;
import app.kith.user.apps.App;
import app.kith.user.apps.AppId;
import app.kith.user.apps.Apps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What a page may load and where its forms may lead. The page that asks for consent may lead to the app that asks: a
 * browser holds to this rule through the redirect after the form, too. Whoever has set a policy by then, as pictures
 * do, knows better.
 */
@Component
class ConsentPolicy implements HeaderWriter {

    static final String PATH = "/oauth2/consent";

    private static final RequestMatcher CONSENT = PathPatternRequestMatcher.pathPattern(PATH);
    private static final String HEADER = "Content-Security-Policy";

    /** Vaadin 25.3 writes scripts into its page and compiles templates, so a stricter mode has to wait. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    private final Apps apps;

    ConsentPolicy(Apps apps) {
        this.apps = apps;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, policy(request));
        }
    }

    private String policy(HttpServletRequest request) {
        return POLICY + asking(request).map(ConsentPolicy::places).orElse("");
    }

    private Optional<App> asking(HttpServletRequest request) {
        var id = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        if (id == null || !CONSENT.matches(request)) {
            return Optional.empty();
        }
        try {
            return apps.find(AppId.of(id));
        } catch (NotFound noId) {
            return Optional.empty();
        }
    }

    private static String places(App app) {
        return app.redirects().stream()
                .map(URI::create)
                .map(ConsentPolicy::place)
                .distinct()
                .collect(Collectors.joining(" ", " ", ""));
    }

    /** The origin of a web address, the scheme of any other. On one's own machine, the app chooses its port late. */
    private static String place(URI redirect) {
        if (redirect.getHost() == null || redirect.getScheme().contains(".")) {
            return redirect.getScheme() + ":";
        }
        var port = redirect.getScheme().equals("http") ? ":*" : redirect.getPort() < 0 ? "" : ":" + redirect.getPort();
        return redirect.getScheme() + "://" + redirect.getHost() + port;
    }
}
