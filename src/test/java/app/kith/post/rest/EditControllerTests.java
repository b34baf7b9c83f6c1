package app.kith.post.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.media.Drawn;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.Scope;
import app.kith.user.security.Accesses;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class EditControllerTests {

    private final Programming api;
    private final Accesses accesses;
    private final Cast cast;

    private Profile alice;
    private Programming alices;
    private String post;

    EditControllerTests(Programming api, Accesses accesses, Cast cast) {
        this.api = api;
        this.accesses = accesses;
        this.cast = cast;
    }

    @BeforeEach
    void write() {
        alice = cast.join("alice");
        alices = api.as(alice);
        post = written("{'text': 'Bred', 'warning': 'Food'}");
    }

    @Test
    void whatIsNotSentStaysAsItIs() {
        assertThat(alices.patch(at(post), "{'text': 'Bread'}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"text\": \"Bread\", \"warning\": \"Food\", \"audience\": \"EVERYONE\"}");
        assertThat(alices.patch(at(post), "{'warning': ''}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"text\": \"Bread\", \"warning\": null}");
        assertThat(api.read(alices.get("/api/posts/%s/%s".formatted(alice.id().text(), post)))
                        .path("editedAt")
                        .asString())
                .matches("\\d{4}-.*\\.\\d{3}Z");
    }

    @Test
    void withItsTagOnlyWhatWasReadIsChanged() {
        var read = tag();
        assertThat(alices.meaning(read).patch(at(post), "{'text': 'Bread'}")).hasStatusOk();
        assertThat(alices.meaning(read).patch(at(post), "{'text': 'Breads'}"))
                .hasStatus(412)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/api/problems/outdated");
        assertThat(alices.meaning("W/\"1\", " + tag()).patch(at(post), "{'text': 'Rolls'}"))
                .hasStatusOk();
        var unliked = tag();
        alices.post(at(post) + "/like", "");
        assertThat(alices.meaning(unliked).patch(at(post), "{'text': 'Buns'}")).hasStatus(412);
        assertThat(alices.meaning("*").patch(at(post), "{'text': 'Buns'}")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "W/\"1\"", "\"", "W/"})
    void withATagOfNothingNothingIsChanged(String tag) {
        var before = tag();
        assertThat(alices.meaning(tag).patch(at(post), "{'text': 'Bread'}")).hasStatus(412);
        assertThat(tag()).isEqualTo(before);
    }

    /** Whoever looked first has no part in what the other wrote. */
    @Test
    void ofTwoAtOnceWhoReadTheSameOneChangesIt() throws Exception {
        var read = tag();
        var both = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = Stream.of("Bread", "Rolls")
                    .map(text -> threads.submit(() -> {
                        both.await();
                        return alices.meaning(read)
                                .patch(at(post), "{'text': '%s'}".formatted(text))
                                .getResponse()
                                .getStatus();
                    }))
                    .toList();
            assertThat(List.of(seen.get(0).get(), seen.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
    }

    private String tag() {
        var shown = alices.get("/api/posts/%s/%s".formatted(alice.id().text(), post));
        return Objects.requireNonNull(shown.getResponse().getHeader("ETag"));
    }

    @Test
    void theSameTwiceIsOnce() {
        var first = api.read(alices.patch(at(post), "{'text': 'Bread'}"));
        assertThat(api.read(alices.patch(at(post), "{'text': 'Bread'}"))).isEqualTo(first);
    }

    @Test
    void whatIsNotToBeSetHasNoEffect() {
        assertThat(alices.patch(at(post), "{'text': 'Bread', 'likes': 9, 'audience': 'FOLLOWERS', 'author': {}}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"likes\": 0, \"audience\": \"EVERYONE\"}");
    }

    @Test
    void aPictureIsDescribedAnew() {
        var picture =
                api.read(alices.upload(Drawn.png(40, 30), "A bot")).path("id").asString();
        var shown = written("{'mediaIds': ['%s']}".formatted(picture));
        var change = "{'media': [{'id': '%s', 'alt': 'A boat'}]}".formatted(picture);
        assertThat(alices.patch(at(shown), change))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.media[0].alt")
                .isEqualTo("A boat");
        assertThat(alices.patch(at(post), change))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("media");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text': ' '}                  | text",
                "{'warning': 'LONG'}            | warning",
                "{'text': 'LONG'}               | text",
            })
    void whatCannotBeTakenIsRefusedBesideItsField(String body, String field) {
        assertThat(alices.patch(at(post), body.replace("LONG", "x".repeat(1_001))))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertThat(alices.patch(at(post), "{'title': 'New'}")).hasStatus(400);
    }

    @Test
    void nobodyElseEditsAndForWhomItIsHiddenItIsNotThere() {
        var mallory = cast.join("mallory");
        var mallorys = api.as(mallory);
        assertThat(mallorys.patch(at(post), "{'text': 'Hers'}")).hasStatus(403);
        assertThat(mallorys.patch(at("999"), "{'text': 'Hers'}")).hasStatus(404);
        var hidden = written("{'text': 'Psst', 'audience': 'FOLLOWERS'}");
        assertThat(mallorys.patch(at(hidden), "{'text': 'Hers'}")).hasStatus(404);
        alices.put("/api/users/%s/block".formatted(mallory.id().text()), null);
        assertThat(mallorys.patch(at(post), "{'text': 'Hers'}")).hasStatus(404);
        alices.delete(at(post));
        assertThat(alices.patch(at(post), "{'text': 'Gone'}")).hasStatus(404);
    }

    @Test
    void nobodyDoesItWithoutATokenThatAllowsIt() {
        assertThat(api.patch(at(post), "{'text': 'Bread'}")).hasStatus(401);
        var reader = accesses.makeToken(Viewer.member(alice.id()), "Reader", Set.of(Scope.READ), 30);
        assertThat(api.withToken(reader).patch(at(post), "{'text': 'Bread'}")).hasStatus(403);
    }

    private String written(String body) {
        return api.read(alices.post("/api/posts", body)).path("id").asString();
    }

    private static String at(String post) {
        return "/api/posts/" + post;
    }
}
