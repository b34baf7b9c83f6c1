package app.kith.user.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * The web sites whose pages may use the API from a browser: those that were named, and no other. No cookie is ever
 * asked for, so a page acts with its own token or not at all.
 */
@Component
class Origins implements CorsConfigurationSource {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final @Nullable CorsConfiguration named;

    Origins(@Value("${kith.api.origins}") List<String> origins) {
        named = origins.isEmpty() ? null : allowing(origins);
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        return named;
    }

    private static CorsConfiguration allowing(List<String> origins) {
        var allowing = new CorsConfiguration();
        allowing.setAllowedOrigins(origins.stream().map(String::strip).toList());
        allowing.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        allowing.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                "Idempotency-Key",
                "Last-Event-ID"));
        allowing.setExposedHeaders(List.of(
                HttpHeaders.LOCATION,
                HttpHeaders.LINK,
                HttpHeaders.ETAG,
                HttpHeaders.RETRY_AFTER,
                "X-RateLimit-Limit",
                "X-RateLimit-Remaining",
                "X-RateLimit-Reset"));
        allowing.setMaxAge(REMEMBERED);
        return allowing;
    }
}
