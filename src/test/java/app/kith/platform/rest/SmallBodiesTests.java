package app.kith.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@KithTest
class SmallBodiesTests {

    private final Programming api;
    private final Cast cast;
    private final SmallBodies small;

    SmallBodiesTests(Programming api, Cast cast, SmallBodies small) {
        this.api = api;
        this.cast = cast;
        this.small = small;
    }

    @Test
    void tooMuchIsRefusedUnread() {
        var huge = "{'text': '%s'}".formatted("a".repeat(SmallBodies.LARGEST));
        assertThat(api.as(cast.join("alice")).post("/api/posts", huge))
                .hasStatus(413)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/api/problems/too-large");
    }

    @Test
    void whatIsTooDeepOrDoubleOrBrokenIsNotRead() {
        var program = api.as(cast.join("alice"));
        assertThat(program.post("/api/posts", "[".repeat(40) + "]".repeat(40))).hasStatus(400);
        assertThat(program.post("/api/posts", "{'text': 'a', 'text': 'b'}")).hasStatus(400);
        assertThat(program.post("/api/posts", "{'text': ")).hasStatus(400);
    }

    @Test
    void aStreamIsReadToItsEndAndNoFurtherThanTheLimit() throws Exception {
        assertThat(streamed(new byte[SmallBodies.LARGEST + 1]).getStatus()).isEqualTo(413);
        var answer = streamed("a few words".getBytes());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("a few words");
    }

    /** Answers with what was sent. */
    private MockHttpServletResponse streamed(byte[] body) throws ServletException, IOException {
        var request = new Streaming(body);
        var response = new MockHttpServletResponse();
        FilterChain echo = (asked, answer) -> asked.getInputStream().transferTo(answer.getOutputStream());
        small.doFilter(request, response, echo);
        return response;
    }

    private static final class Streaming extends MockHttpServletRequest {

        Streaming(byte[] body) {
            super("POST", "/api/posts");
            setContent(body);
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }
}
