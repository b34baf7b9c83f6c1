package app.kith.post.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.user.Profile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@KithTest
class PostControllerTests {

    private final Programming api;
    private final Cast cast;

    PostControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @Test
    void aPostIsThereForEverybody() {
        var alice = cast.join("alice");
        var answer = api.as(alice).post("/api/posts", "{'text': 'Hello'}");
        assertThat(answer).hasStatus(201);
        var place = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
        assertThat(api.as(cast.join("bob")).get(place))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("Hello");
    }

    @Test
    void whatIsForFollowersIsForOthersNotThere() {
        var alice = cast.join("alice");
        var hidden = write(alice, "{'text': 'Psst', 'audience': 'FOLLOWERS'}");
        var stranger = api.as(cast.join("mallory"));
        assertThat(stranger.get(place(alice, hidden))).hasStatus(404);
        assertThat(stranger.post("/api/posts/%s/like".formatted(id(hidden)), ""))
                .hasStatus(404);
        assertThat(stranger.post("/api/posts/%s/comment".formatted(id(hidden)), "{'text': 'Me too'}"))
                .hasStatus(404);
        assertThat(stranger.delete("/api/posts/" + id(hidden))).hasStatus(404);
    }

    @Test
    void aPostIsFoundWithItsAuthorOnly() {
        var alice = cast.join("alice");
        var bob = cast.join("bob");
        var post = write(alice, "{'text': 'Mine'}");
        assertThat(api.as(bob).get(place(bob, post))).hasStatus(404);
    }

    @Test
    void postsOfOneMemberComeInPages() {
        var alice = cast.join("alice");
        var program = api.as(alice);
        for (var number = 0; number < 21; number++) {
            program.post("/api/posts", "{'text': 'Number %d'}".formatted(number));
        }
        var first = program.get("/api/posts/" + alice.id().text());
        assertThat(first).hasStatusOk();
        var page = api.read(first);
        assertThat(page.path("items").size()).isEqualTo(20);
        assertThat(first.getResponse().getHeader("Link"))
                .contains("before=" + page.path("next").asString())
                .endsWith("rel=\"next\"");
        var rest = api.read(program.get("/api/posts/%s?before=%s"
                .formatted(alice.id().text(), page.path("next").asString())));
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    void likingTwiceIsLikingOnce() {
        var post = write(cast.join("alice"), "{'text': 'Look'}");
        var bob = api.as(cast.join("bob"));
        bob.post("/api/posts/%s/like".formatted(id(post)), "");
        assertThat(bob.post("/api/posts/%s/like".formatted(id(post)), ""))
                .bodyJson()
                .isLenientlyEqualTo("{\"likes\": 1, \"liked\": true}");
        assertThat(bob.delete("/api/posts/%s/like".formatted(id(post))))
                .bodyJson()
                .isLenientlyEqualTo("{\"likes\": 0, \"liked\": false}");
    }

    @Test
    void commentsStandBelowOldestFirst() {
        var alice = cast.join("alice");
        var post = write(alice, "{'text': 'Who comes?'}");
        var bob = api.as(cast.join("bob"));
        assertThat(bob.post("/api/posts/%s/comment".formatted(id(post)), "{'text': 'I do'}"))
                .hasStatus(201);
        bob.post("/api/posts/%s/comment".formatted(id(post)), "{'text': 'With cake'}");
        assertThat(bob.get("/api/posts/%s/comments".formatted(id(post))))
                .bodyJson()
                .extractingPath("$.items[*].text")
                .asArray()
                .containsExactly("I do", "With cake");
    }

    @Test
    void anEmptyPostIsRefusedBesideItsField() {
        var answer = api.as(cast.join("alice")).post("/api/posts", "{'text': ' '}");
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("text");
    }

    @Test
    void onesOwnPostCanBeTakenAway() {
        var alice = cast.join("alice");
        var post = write(alice, "{'text': 'Never mind'}");
        assertThat(api.as(alice).delete("/api/posts/" + id(post))).hasStatus(204);
        assertThat(api.as(alice).get(place(alice, post))).hasStatus(404);
    }

    private JsonNode write(Profile author, String body) {
        return api.read(api.as(author).post("/api/posts", body));
    }

    private static String id(JsonNode post) {
        return post.path("id").asString();
    }

    private static String place(Profile author, JsonNode post) {
        return "/api/posts/%s/%s".formatted(author.id().text(), id(post));
    }
}
