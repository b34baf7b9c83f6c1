package app.kith.user.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.CorsFilter;

class OriginsTests {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final Origins ONE = new Origins(List.of("https://app.example.org"));
    private static final Origins NONE = new Origins(List.of());

    @Test
    void aSiteThatWasNamedMayAskBeforehandAndAsk() throws Exception {
        var before = preflight(ONE, "https://app.example.org");
        assertThat(before.getStatus()).isEqualTo(200);
        assertThat(before.getHeader(ALLOW_ORIGIN)).isEqualTo("https://app.example.org");
        assertThat(before.getHeader("Access-Control-Allow-Headers")).isEqualTo("Authorization, Idempotency-Key");
        assertThat(before.getHeader("Access-Control-Allow-Credentials")).isNull();
        var then = ask(ONE, "GET", "https://app.example.org");
        assertThat(then.getHeader(ALLOW_ORIGIN)).isEqualTo("https://app.example.org");
        assertThat(then.getHeader("Access-Control-Expose-Headers"))
                .contains("ETag", "Retry-After", "X-RateLimit-Reset");
    }

    @Test
    void anotherMayNot() throws Exception {
        for (var origin : List.of(
                "https://example.org", "http://app.example.org", "https://app.example.org.evil.example", "null")) {
            assertThat(preflight(ONE, origin).getStatus()).isEqualTo(403);
            assertThat(ask(ONE, "GET", origin).getHeader(ALLOW_ORIGIN)).isNull();
        }
    }

    @Test
    void withoutANameNobodyMayReadFromABrowser() throws Exception {
        assertThat(preflight(NONE, "https://app.example.org").getHeader(ALLOW_ORIGIN))
                .isNull();
        assertThat(ask(NONE, "GET", "https://app.example.org").getHeader(ALLOW_ORIGIN))
                .isNull();
    }

    private static MockHttpServletResponse preflight(Origins origins, String origin) throws Exception {
        return ask(origins, "OPTIONS", origin);
    }

    private static MockHttpServletResponse ask(Origins origins, String method, String origin) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/posts");
        request.addHeader("Origin", origin);
        if (method.equals("OPTIONS")) {
            request.addHeader("Access-Control-Request-Method", "POST");
            request.addHeader("Access-Control-Request-Headers", "Authorization, Idempotency-Key");
        }
        var response = new MockHttpServletResponse();
        new CorsFilter(origins).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
