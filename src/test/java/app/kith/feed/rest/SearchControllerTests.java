package app.kith.feed.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import org.junit.jupiter.api.Test;

@KithTest
class SearchControllerTests {

    private final Programming api;
    private final Cast cast;

    SearchControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @Test
    void findsMembersPostsAndTags() {
        var alice = cast.join("zephyrine");
        var program = api.as(alice);
        program.post("/api/posts", "{'text': 'Sorbapples are ripe #quinceharvest'}");
        assertThat(program.get("/api/search?in=users&q=" + alice.handle()))
                .bodyJson()
                .extractingPath("$.items[0].handle")
                .isEqualTo(alice.handle().text());
        assertThat(program.get("/api/search?in=posts&q=sorbapples"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(program.get("/api/search?in=tags&q=quinceha"))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("quinceharvest");
    }

    @Test
    void signsOfTheDatabaseAreLetters() {
        var program = api.as(cast.join("alice"));
        assertThat(program.get("/api/search?in=tags&q=%25"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(program.get("/api/search?in=users&q=%25"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void saysWhereOneCanLook() {
        var program = api.as(cast.join("alice"));
        assertThat(program.get("/api/search?in=nothing&q=a"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("in");
        assertThat(program.get("/api/search")).hasStatus(400);
    }

    @Test
    void whoIsBlockedIsNotHeardOf() {
        var mallory = cast.join("mallory");
        api.as(mallory).post("/api/posts", "{'text': 'Look at #malloryswares'}");
        var program = api.as(cast.join("alice"));
        var tags = "/api/search?in=tags&q=mallorysw";
        assertThat(program.get(tags))
                .bodyJson()
                .extractingPath("$.items[0].posts")
                .isEqualTo(1);
        program.put("/api/users/%s/block".formatted(mallory.id().text()), null);
        assertThat(program.get(tags))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void tagsOfPostsForFollowersStayWithThem() {
        var alice = cast.join("alice");
        api.as(alice).post("/api/posts", "{'text': 'Between us #whisperedquince', 'audience': 'FOLLOWERS'}");
        assertThat(api.as(alice).get("/api/search?in=tags&q=whisperedq"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }
}
