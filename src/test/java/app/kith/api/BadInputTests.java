package app.kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Viewer;
import app.kith.user.Scope;
import app.kith.user.security.Access;
import app.kith.user.security.Accesses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends to every call what a careless or a hostile program might. It is refused in order, and tells nothing of the inside. */
@KithTest
@Tag("wire")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

    private static final String JSON = "application/json";
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> NO_IDS = List.of(
            "0",
            "-1",
            "1.5",
            "abc",
            "9223372036854775807",
            "9223372036854775808",
            "%00",
            "%2e%2e",
            "%F0%9F%98%80",
            "%C3%28",
            "null",
            "@",
            "@@",
            "@nobody_at_all",
            "'%20or%201=1",
            "%3Cscript%3E",
            "a".repeat(3_000));

    private static final List<String> NO_LIMITS =
            List.of("0", "-1", "101", "2147483648", "99999999999999999999", "abc", "1e2", "%20", "0x10");

    private static final List<String> NO_CURSORS =
            List.of("-1", "abc", "9223372036854775808", "1;2", "eyJpZCI6MX0=", "%27", "%00");

    private final Programming api;
    private final Cast cast;
    private final Accesses accesses;

    private final Map<Call, String> addresses = new HashMap<>();

    private World world;
    private Programming caller;

    BadInputTests(Programming api, Cast cast, Accesses accesses) {
        this.api = api;
        this.cast = cast;
        this.accesses = accesses;
    }

    @BeforeAll
    void meet() {
        world = new World(api, cast);
    }

    /** A token of its own for each test, so that no limit on reading is met. */
    @BeforeEach
    void comeIn() {
        var bob = Viewer.member(world.bob.id());
        accesses.all(bob).stream()
                .filter(access -> access.kind() == Access.Kind.TOKEN)
                .forEach(access -> accesses.end(bob, access.id()));
        caller = api.withToken(accesses.makeToken(bob, "Fuzz", EnumSet.allOf(Scope.class), 1));
    }

    /** Some calls are for a session only, or for who owns the feed; Alice is both. */
    private Programming caller(Call call) {
        return call.isOwn() || call.name().equals("feed.list") ? world.alices : caller;
    }

    static Stream<Call> withPlaces() {
        return Call.all().filter(call -> call.path().matches(".*\\{\\w*[iI]d}.*"));
    }

    static Stream<Call> withPages() {
        return Call.all().filter(call -> call.takes("limit"));
    }

    static Stream<Call> withJson() {
        return Call.all().filter(Call::takesJson);
    }

    static Stream<Call> withKey() {
        return Call.all().filter(call -> call.takes("Idempotency-Key"));
    }

    @ParameterizedTest
    @MethodSource("withPlaces")
    void whatIsNoIdNamesNothing(Call call) {
        for (var id : NO_IDS) {
            var answer = send(call, caller(call), call.path().replaceAll("\\{\\w+}", id.replace("$", "\\$")));
            assertThat(answer.getResponse().getStatus()).as(id).isBetween(400, 499);
            refused(call, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("withPages")
    void whatIsNoLimitIsRefusedByName(Call call) {
        for (var limit : NO_LIMITS) {
            refusedByName(call, "limit", limit);
        }
    }

    @ParameterizedTest
    @MethodSource("withPages")
    void aForgedCursorIsRefusedByName(Call call) {
        var name = call.takes("after") ? "after" : "before";
        for (var cursor : NO_CURSORS) {
            refusedByName(call, name, cursor);
        }
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void whatIsNoJsonOfOursIsRefused(Call call) {
        var good = body(call);
        var twice = good.toString()
                .replaceFirst(
                        "\\{",
                        "{\"%s\": null, "
                                .formatted(good.propertyNames().iterator().next()));
        var bad = Stream.of(
                "{", "[]", "17", "\"text\"", good + "{}", good.toString().replace('"', '\''), twice, deep(good));
        var nothing = call.mayBeEmpty() ? Stream.<String>empty() : Stream.of("", "null");
        Stream.concat(bad, nothing).forEach(body -> {
            var answer = send(call, body.getBytes(StandardCharsets.UTF_8), JSON);
            assertThat(answer).as(body).hasStatus(400);
            refused(call, answer);
        });
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void aFieldThatDoesNotExistIsRefusedByName(Call call) {
        var answer = send(call, body(call).put("colour", "red"));
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("colour");
        refused(call, answer);
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void aFieldOfAnotherKindIsRefused(Call call) {
        for (var field : call.incoming().path("properties").propertyNames()) {
            for (var value : List.of(
                    NODES.objectNode().put("a", 1),
                    NODES.arrayNode().add(NODES.arrayNode()),
                    NODES.numberNode(1e300))) {
                var answer = send(call, body(call).set(field, value));
                assertThat(answer.getResponse().getStatus())
                        .as("%s: %s", field, value)
                        .isEqualTo(400);
                refused(call, answer);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void aTextThatIsTooLongIsRefused(Call call) {
        for (var field : texts(call)) {
            var answer = send(call, body(call).put(field, "a ".repeat(50_000)));
            assertThat(answer.getResponse().getStatus()).as(field).isBetween(400, 499);
            refused(call, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void aBodyThatIsTooLargeIsRefused(Call call) {
        var answer = send(call, body(call).put("text", "a".repeat(1_100_000)));
        assertThat(answer).hasStatus(413);
        refused(call, answer);
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void brokenLettersAreRefused(Call call) {
        var body = body(call).toString().getBytes(StandardCharsets.UTF_8);
        body[body.length / 2] = (byte) 0xC3;
        var answer = send(call, body, JSON);
        assertThat(answer).hasStatus(400);
        refused(call, answer);
    }

    @ParameterizedTest
    @MethodSource("withJson")
    void anotherTypeOfContentIsRefused(Call call) {
        var body = body(call).toString().getBytes(StandardCharsets.UTF_8);
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "image/png")) {
            var answer = send(call, body, type);
            assertThat(answer).as(type).hasStatus(415);
            refused(call, answer);
        }
    }

    @ParameterizedTest
    @MethodSource("withKey")
    void aKeyThatIsNoneIsRefused(Call call) {
        for (var key : List.of(" ", "k".repeat(256))) {
            var answer = World.send(call, caller(call).withKey(key), address(call), world.body(call));
            assertThat(answer).as(key).hasStatus(400);
            refused(call, answer);
        }
    }

    private void refusedByName(Call call, String name, String value) {
        var address = address(call);
        var answer = send(call, caller(call), address + (address.contains("?") ? "&" : "?") + name + "=" + value);
        assertThat(answer)
                .as("%s=%s", name, value)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly(name);
        refused(call, answer);
    }

    /** As the document says it, without a word of the inside. */
    private static void refused(Call call, MvcTestResult answer) {
        Answers.check(call, answer);
        assertThat(answer).hasContentTypeCompatibleWith("application/problem+json");
        assertThat(Answers.text(answer)).doesNotContain("Exception", "org.springframework", "app.kith.", "jackson");
    }

    private MvcTestResult send(Call call, ObjectNode body) {
        return send(call, body.toString().getBytes(StandardCharsets.UTF_8), JSON);
    }

    private MvcTestResult send(Call call, byte[] body, String type) {
        return caller(call).send(call.method(), URI.create(address(call)), body, type);
    }

    private static MvcTestResult send(Call call, Programming caller, String address) {
        var body = call.takesJson() ? call.example().toString().getBytes(StandardCharsets.UTF_8) : null;
        return caller.send(call.method(), URI.create(address), body, JSON);
    }

    /** About the same things each time, for nothing happens to them. */
    private String address(Call call) {
        return addresses.computeIfAbsent(call, world::address);
    }

    private ObjectNode body(Call call) {
        return (ObjectNode) MAPPER.readTree(world.body(call).orElseThrow());
    }

    private static List<String> texts(Call call) {
        return call.incoming().path("properties").properties().stream()
                .filter(field -> field.getValue().path("type").toString().contains("string"))
                .filter(field ->
                        !field.getValue().has("enum") && !field.getValue().has("format"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String deep(ObjectNode good) {
        return good.deepCopy().put("text", "").toString().replace("\"\"", "[".repeat(40) + "]".repeat(40));
    }
}
