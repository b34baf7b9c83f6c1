package app.kith.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdsTests {

    private final List<String> logged = new ArrayList<>();

    @Test
    void aRequestHasTheSameNameEverywhere() throws ServletException, IOException {
        assertThat(answered("abc_DEF-123")).isEqualTo("abc_DEF-123");
        assertThat(logged).containsExactly("abc_DEF-123");
        assertThat(MDC.get(RequestIds.IN_THE_LOG)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "two words", "a\nline", "12345678901234567890123456789012345678901234567890123456789012345"})
    void whatIsNoNameIsReplaced(String given) throws ServletException, IOException {
        assertThat(answered(given)).matches("[0-9a-f]{16}");
    }

    private String answered(String given) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(RequestIds.HEADER, given);
        var response = new MockHttpServletResponse();
        new RequestIds().doFilter(request, response, (_, _) -> logged.add(MDC.get(RequestIds.IN_THE_LOG)));
        return Objects.requireNonNull(response.getHeader(RequestIds.HEADER));
    }
}
