package app.kith.user.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Addresses;
import app.kith.KithTest;
import app.kith.platform.ReadOnly;
import app.kith.platform.Time;
import app.kith.platform.limits.Limits;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KithTest
class LaterTests {

    private static final int BY_APP = 150;
    private static final int BY_ADDRESS = 300;

    private final MockMvcTester http;
    private final Limits limits;
    private final AuthorizationServerSettings settings;

    LaterTests(MockMvcTester http, Limits limits, AuthorizationServerSettings settings) {
        this.http = http;
        this.limits = limits;
        this.settings = settings;
    }

    @Test
    void anAppThatAsksTooOftenIsToldWhenToComeAgain() {
        var here = Addresses.fresh();
        Time.at(Instant.now(), () -> {
            for (var n = 0; n < BY_APP; n++) {
                assertThat(ask("/oauth2/token", here, "1")).hasStatus(401);
            }
            assertIsPutOff(ask("/oauth2/token", here, "1"));
            assertThat(ask("/oauth2/token", here, "2")).hasStatus(401);
            assertThat(ask("/oauth2/token", Addresses.fresh(), "1")).hasStatus(401);
        });
    }

    @Test
    void allThatComesFromOneAddressIsCountedTogether() {
        var here = Addresses.fresh();
        Time.at(Instant.now(), () -> {
            for (var n = 0; n < BY_ADDRESS; n++) {
                assertThat(ask("/oauth2/authorize", here, Integer.toString(n))
                                .getResponse()
                                .getStatus())
                        .isNotEqualTo(429);
            }
            for (var path : new String[] {"/oauth2/authorize", "/oauth2/token", "/oauth2/revoke"}) {
                assertIsPutOff(ask(path, here, "no app's name could be as long as this"));
            }
            assertThat(http.get().uri("/oauth2/jwks").remoteAddress(here).exchange())
                    .hasStatusOk();
        });
    }

    @Test
    void whileNothingCanBeWrittenAppsAreAskedToComeAgain() throws ServletException, IOException {
        var answer = new MockHttpServletResponse();
        new Later(limits, settings).doFilter(new MockHttpServletRequest("POST", "/oauth2/token"), answer, (_, _) -> {
            throw new ReadOnly();
        });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("\"error\":\"temporarily_unavailable\"");
    }

    private MvcTestResult ask(String path, String address, String app) {
        return http.post()
                .uri(path)
                .remoteAddress(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", "refresh_token")
                .param("client_id", app)
                .param("refresh_token", "none")
                .exchange();
    }

    private static void assertIsPutOff(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyJson()
                .extractingPath("$.error")
                .isEqualTo("temporarily_unavailable");
    }
}
