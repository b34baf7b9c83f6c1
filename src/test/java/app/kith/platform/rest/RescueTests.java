package app.kith.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.platform.OutOfReach;
import app.kith.platform.ReadOnly;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.FilterChainProxy;

@KithTest
class RescueTests {

    private final Rescue rescue;
    private final FilterChainProxy chains;

    RescueTests(Rescue rescue, FilterChainProxy chains) {
        this.rescue = rescue;
        this.chains = chains;
    }

    @Test
    void whereTheDatabaseDoesNotAnswerAProgramIsAskedToComeAgain() throws ServletException, IOException {
        var answer = answer(new OutOfReach(new SQLException("gone")));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("/api/problems/out-of-reach");
    }

    @Test
    void whereItOnlyTakesNoWritesThatIsSaid() throws ServletException, IOException {
        assertThat(answer(new ReadOnly()).getContentAsString()).contains("/api/problems/read-only");
    }

    @Test
    void whatNobodyForesawIsAProblemAndNoPage() throws ServletException, IOException {
        var answer = answer(new IllegalStateException("a secret of the house"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .contains("/api/problems/trouble")
                .doesNotContain("secret");
    }

    @Test
    void whatIsOnItsWayAlreadyIsBrokenOffSoThatNobodyTakesItForWhole() {
        var answer = new MockHttpServletResponse();
        assertThatThrownBy(() -> rescue.doFilter(new MockHttpServletRequest(), answer, (_, response) -> {
                    response.flushBuffer();
                    throw new ReadOnly();
                }))
                .isInstanceOf(ReadOnly.class);
    }

    @Test
    void itStandsBeforeTheTokensOfEveryCall() {
        var filters = Objects.requireNonNull(chains.getFilters("/api/posts")).stream()
                .map(Object::getClass)
                .toList();
        assertThat(filters).contains(Rescue.class, BearerTokenAuthenticationFilter.class);
        assertThat(filters.indexOf(Rescue.class)).isLessThan(filters.indexOf(BearerTokenAuthenticationFilter.class));
    }

    private MockHttpServletResponse answer(RuntimeException failure) throws ServletException, IOException {
        var answer = new MockHttpServletResponse();
        rescue.doFilter(new MockHttpServletRequest("POST", "/api/messages"), answer, (_, _) -> {
            throw failure;
        });
        return answer;
    }
}
