package app.kith.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.user.Profile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KithTest
class TaggedTests {

    private final Programming program;
    private final Profile alice;
    private final String profile;
    private final String post;

    TaggedTests(Programming api, Cast cast) {
        alice = cast.join("alice");
        program = api.as(alice);
        profile = "/api/users/" + alice.id().text();
        var written = program.post("/api/posts", "{'text': 'Morning'}");
        post = Objects.requireNonNull(written.getResponse().getHeader("Location"));
    }

    @Test
    void whatAProgramHasAlreadyIsNotSentAgain() {
        for (var path : new String[] {profile, post}) {
            var first = program.get(path);
            assertThat(first).hasStatusOk().hasHeader("Cache-Control", "private, no-cache");
            var again = program.having(tag(first)).get(path);
            assertThat(again).hasStatus(304).hasHeader("ETag", tag(first));
            assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        }
    }

    @Test
    void whatHasChangedIs() {
        var before = tag(program.get(profile));
        program.patch(profile, "{'bio': 'Up early'}");
        assertThat(program.having(before).get(profile))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.bio")
                .isEqualTo("Up early");
        var unliked = tag(program.get(post));
        program.post("/api/posts/%s/like".formatted(post.substring(post.lastIndexOf('/') + 1)), "");
        assertThat(program.having(unliked).get(post)).hasStatusOk();
    }

    @Test
    void whatIsNotThereHasNoTag() {
        assertThat(program.get(profile + "1")).hasStatus(404).doesNotContainHeader("ETag");
        assertThat(program.having("*").get(profile + "1")).hasStatus(404);
    }

    private static String tag(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
    }
}
