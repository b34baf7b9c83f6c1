package app.kith.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.user.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@KithTest
class ListingTests {

    private final Programming program;
    private final Profile alice;
    private final String post;
    private final List<String> newestFirst;
    private final String oldestFirst;

    ListingTests(Programming api, Cast cast) {
        alice = cast.join("alice");
        program = api.as(alice);
        post = written("/api/posts", "{'text': 'What do you think?'}")
                .path("id")
                .asString();
        var bob = cast.join("bob").id().text();
        var talk = written("/api/messages", "{'to': ['%s'], 'text': 'Hi'}".formatted(bob))
                .path("conversationId")
                .asString();
        var me = alice.id().text();
        newestFirst = Stream.of(
                        "/api/posts/%s".formatted(me),
                        "/api/feed/%s".formatted(me),
                        "/api/users/%s/followers".formatted(me),
                        "/api/users/%s/following".formatted(me),
                        "/api/messages/%s".formatted(talk),
                        "/api/conversations",
                        "/api/notifications",
                        "/api/search")
                .map(path -> path + "?q=think")
                .toList();
        oldestFirst = "/api/posts/%s/comments?".formatted(post);
    }

    @Test
    void aLimitIsANumberFromOneToAHundred() {
        for (var path : all()) {
            for (var limit : List.of("0", "-1", "101", "99999999999", "many", "")) {
                assertIsAbout("limit", program.get(path + "&limit=" + limit));
            }
            assertThat(program.get(path + "&limit=1")).hasStatusOk();
            assertThat(program.get(path + "&limit=100")).hasStatusOk();
        }
    }

    @Test
    void aForgedCursorIsRefused() {
        for (var forged : List.of("-1", "x", "1.5", "99999999999999999999")) {
            newestFirst.forEach(path -> assertIsAbout("before", program.get(path + "&before=" + forged)));
            assertIsAbout("after", program.get(oldestFirst + "&after=" + forged));
        }
    }

    @Test
    void pagesHaveTheSizeThatWasAskedForAndLeadOn() {
        for (var n = 1; n < 5; n++) {
            written("/api/posts", "{'text': 'Post %d'}".formatted(n));
            written("/api/posts/%s/comment".formatted(post), "{'text': 'Comment %d'}".formatted(n));
        }
        assertThat(walked("/api/posts/%s?limit=2".formatted(alice.id().text())))
                .containsExactly("Post 4", "Post 3", "Post 2", "Post 1", "What do you think?");
        assertThat(walked(oldestFirst + "limit=3")).containsExactly("Comment 1", "Comment 2", "Comment 3", "Comment 4");
    }

    /** From page to page, as the answers lead. */
    private List<String> walked(String path) {
        var texts = new ArrayList<String>();
        for (var page = program.get(path); ; page = program.get(next(page))) {
            program.read(page)
                    .path("items")
                    .forEach(item -> texts.add(item.path("text").asString()));
            if (program.read(page).path("next").isNull()) {
                assertThat(page).doesNotContainHeader("Link");
                return texts;
            }
        }
    }

    private static String next(MvcTestResult page) {
        var link = Objects.requireNonNull(page.getResponse().getHeader("Link"));
        assertThat(link).endsWith(">; rel=\"next\"").contains("limit=");
        return link.substring(link.indexOf("/api/"), link.indexOf('>'));
    }

    private List<String> all() {
        var all = new ArrayList<>(newestFirst);
        all.add(oldestFirst);
        return all;
    }

    private JsonNode written(String path, String body) {
        return program.read(program.post(path, body));
    }

    private static void assertIsAbout(String field, MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }
}
