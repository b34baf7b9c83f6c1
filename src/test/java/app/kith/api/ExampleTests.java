package app.kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Viewer;
import app.kith.user.Scope;
import app.kith.user.security.Accesses;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Every call of the document does what the document says, with the very examples that stand there. */
@KithTest
@Tag("wire")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleTests {

    /** What needs mail: {@code PasswordResetControllerTests} has some. */
    private static final String BY_MAIL = "passwordReset.";

    private final Programming api;
    private final Cast cast;
    private final Accesses accesses;
    private World world;

    ExampleTests(Programming api, Cast cast, Accesses accesses) {
        this.api = api;
        this.cast = cast;
        this.accesses = accesses;
    }

    static Stream<Call> calls() {
        return Call.all().filter(call -> !call.isStream() && !call.name().startsWith(BY_MAIL));
    }

    static Stream<Call> scoped() {
        return Call.all().filter(call -> call.scope().isPresent());
    }

    static Stream<Call> own() {
        return Call.all().filter(Call::isOwn);
    }

    @BeforeAll
    void meet() {
        world = new World(api, cast);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itsExampleSucceedsAndTheAnswerHasItsShape(Call call) {
        var here = call.method() == HttpMethod.GET ? world : new World(api, cast);
        var answer = here.send(call, here.caller(call));
        assertThat(answer).as(Answers.text(answer)).hasStatus2xxSuccessful();
        Answers.check(call, answer);
        assertThat(answer.getResponse().containsHeader("X-RateLimit-Limit"))
                .as("says how often it can be done")
                .isEqualTo(call.isLimited());
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void withoutItsScopeItIsRefused(Call call) {
        var fresh = new World(api, cast);
        var others = EnumSet.complementOf(EnumSet.of(call.scope().orElseThrow()));
        var token = accesses.makeToken(Viewer.member(fresh.alice.id()), "All but one", others, 1);
        var answer = fresh.send(call, api.withToken(token));
        assertThat(answer).hasStatus(403);
        Answers.check(call, answer);
    }

    @ParameterizedTest
    @MethodSource("own")
    void forAProgramOfSomebodyElseItIsRefused(Call call) {
        var fresh = new World(api, cast);
        var token = accesses.makeToken(Viewer.member(fresh.alice.id()), "All", EnumSet.allOf(Scope.class), 1);
        var answer = fresh.send(call, api.withToken(token));
        assertThat(answer).hasStatus(403);
        Answers.check(call, answer);
    }
}
