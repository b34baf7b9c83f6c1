package app.kith.feed.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import org.junit.jupiter.api.Test;

@KithTest
class FeedControllerTests {

    private final Programming api;
    private final Cast cast;

    FeedControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @Test
    void showsWhatTheFollowedWrote() {
        var alice = cast.join("alice");
        var bob = cast.join("bob");
        var program = api.as(bob);
        program.put("/api/users/%s/follow".formatted(alice.id().text()), null);
        api.as(alice).post("/api/posts", "{'text': 'For my followers'}");
        await().untilAsserted(
                        () -> assertThat(program.get("/api/feed/" + bob.id().text()))
                                .bodyJson()
                                .extractingPath("$.items[*].text")
                                .asArray()
                                .containsExactly("For my followers"));
    }

    @Test
    void isOnesOwnOnly() {
        var alice = cast.join("alice");
        assertThat(api.as(cast.join("mallory")).get("/api/feed/" + alice.id().text()))
                .hasStatus(403);
    }

    @Test
    void ordersByTimeOrRelevanceAndByNothingElse() {
        var alice = cast.join("alice");
        var program = api.as(alice);
        var feed = "/api/feed/" + alice.id().text();
        for (var n = 0; n < 3; n++) {
            program.post("/api/posts", "{'text': 'Post %d'}".formatted(n));
        }
        await().untilAsserted(() -> assertThat(program.get(feed + "?order=relevance&limit=2"))
                .hasStatusOk()
                .containsHeader("Link")
                .bodyJson()
                .extractingPath("$.items[*].text")
                .asArray()
                .containsExactly("Post 2", "Post 1"));
        var next = api.read(program.get(feed + "?order=relevance&limit=2"))
                .path("next")
                .asString();
        assertThat(program.get(feed + "?order=relevance&limit=2&before=" + next))
                .bodyJson()
                .extractingPath("$.items[*].text")
                .asArray()
                .containsExactly("Post 0");
        assertThat(program.get(feed + "?order=time&limit=1"))
                .bodyJson()
                .extractingPath("$.items[*].text")
                .asArray()
                .containsExactly("Post 2");
        assertRefused(program, feed + "?order=best", "order");
        assertRefused(program, feed + "?order=relevance&limit=101", "limit");
        assertRefused(program, feed + "?order=relevance&before=rforged", "before");
        assertRefused(program, feed + "?order=time&before=" + next, "before");
        assertThat(api.as(cast.join("mallory")).get(feed + "?order=relevance")).hasStatus(403);
        assertThat(api.get(feed + "?order=relevance")).hasStatus(401);
    }

    private static void assertRefused(Programming program, String path, String field) {
        assertThat(program.get(path))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }
}
