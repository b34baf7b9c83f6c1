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
}
