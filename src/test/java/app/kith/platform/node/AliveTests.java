package app.kith.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KithTest
class AliveTests {

    private static final NodeName NAME = new NodeName("node1");

    private final MockMvcTester mvc;
    private final NodeName name;

    AliveTests(MockMvcTester mvc, NodeName name) {
        this.mvc = mvc;
        this.name = name;
    }

    @Test
    void saysWhichNodeThisIsAndLeavesNothingBehind() {
        assertThat(mvc.get().uri("/alive"))
                .hasStatus(200)
                .hasHeader("Kith-Node", name.text())
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("Set-Cookie")
                .bodyJson()
                .isEqualTo("{\"node\":\"%s\"}".formatted(name));
    }

    @Test
    void isNamedAfterItsHostAndPort() {
        assertThat(name.text()).endsWith(":8080");
    }

    @Test
    void aNodeThatStopsSaysSoAndKeepsNoConnection() throws ServletException, IOException {
        var told = new ArrayList<>();
        var departure = new Departure(told::add, false, Duration.ZERO);
        departure.begin();
        assertThat(told).containsExactly(new Departing());
        assertThat(asked("/alive", departure).getStatus()).isEqualTo(503);
        assertThat(asked("/alive", departure).getHeader("Connection")).isEqualTo("close");
        assertThat(asked("/", departure).getHeader("Connection")).isEqualTo("close");
        assertThat(asked("/", departure).getStatus()).isEqualTo(200);
    }

    @Test
    void aNodeThatIsAloneSendsNobodyAway() {
        var told = new ArrayList<>();
        new Departure(told::add, true, Duration.ofDays(1)).begin();
        assertThat(told).isEmpty();
    }

    private static MockHttpServletResponse asked(String path, Departure departure)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new Alive(NAME, departure).doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }
}
