package app.kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one may not see is answered as what never was, by every call, to the letter. */
@KithTest
@Tag("wire")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenTests {

    private static final String NEVER = "1";

    private final Programming api;
    private final Cast cast;

    private World world;
    private World away;
    private Programming mallorys;
    private String hidden;
    private String forOneOther;
    private String deleted;
    private String blocked;
    private String conversation;

    HiddenTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @BeforeAll
    void meet() {
        world = new World(api, cast);
        away = new World(api, cast);
        var mallory = cast.join("mallory");
        mallorys = api.as(mallory);
        assertThat(away.alices.put("/api/users/%s/block".formatted(mallory.id().text()), null))
                .hasStatusOk();
        hidden = world.post("FOLLOWERS");
        forOneOther = world.post("MENTIONED");
        deleted = world.post();
        assertThat(world.alices.delete("/api/posts/" + deleted)).hasStatus(204);
        blocked = away.post();
        conversation = world.conversation();
    }

    static Stream<Call> withPosts() {
        return Call.all().filter(call -> call.path().contains("{postId}"));
    }

    static Stream<Call> withMembers() {
        return Call.all().filter(call -> call.path().matches("/api/(users/\\{id}|posts/\\{userId}|feed/).*"));
    }

    static Stream<Call> withConversations() {
        return Call.all()
                .filter(call ->
                        call.path().contains("{conversationId}") || call.path().startsWith("/api/conversations/{id}"));
    }

    @ParameterizedTest
    @MethodSource("withPosts")
    void aPostThatIsHiddenDeletedOrBlockedIsAsOneThatNeverWas(Call call) {
        var author = "@" + world.alice.handle();
        sameAsNever(
                call,
                Map.of(
                        "never", path(call, author, NEVER),
                        "hidden", path(call, author, hidden),
                        "for one other", path(call, author, forOneOther),
                        "deleted", path(call, author, deleted),
                        "blocked", path(call, "@" + away.alice.handle(), blocked)));
    }

    @ParameterizedTest
    @MethodSource("withMembers")
    void aMemberWhoBlockedIsAsOneWhoNeverWas(Call call) {
        sameAsNever(
                call,
                Map.of(
                        "never", path(call, NEVER, blocked),
                        "no such handle", path(call, "@nobody_at_all", blocked),
                        "blocked", path(call, "@" + away.alice.handle(), blocked),
                        "blocked, by id", path(call, away.alice.id().text(), blocked)));
    }

    @ParameterizedTest
    @MethodSource("withConversations")
    void somebodyElsesConversationIsAsOneThatNeverWas(Call call) {
        sameAsNever(call, Map.of("never", path(call, NEVER, NEVER), "another's", path(call, conversation, NEVER)));
    }

    private void sameAsNever(Call call, Map<String, String> paths) {
        var body = world.body(call);
        var answers = new TreeMap<String, String>();
        paths.forEach((reason, path) -> {
            var answer = World.send(call, mallorys, path, body);
            assertThat(answer).as(reason).hasStatus(404);
            answers.put(reason, Answers.text(answer));
        });
        assertThat(answers.values()).as(answers.toString()).containsOnly(answers.get("never"));
    }

    private static String path(Call call, String owner, String post) {
        return call.path().replaceAll("\\{postId}", post).replaceAll("\\{\\w+}", owner);
    }
}
