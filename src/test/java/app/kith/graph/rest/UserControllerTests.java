package app.kith.graph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KithTest
class UserControllerTests {

    private final Programming api;
    private final Cast cast;

    UserControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    /** The very first member is the administrator, who needs a browser and a code. */
    @BeforeEach
    void somebodyIsThere() {
        cast.alice();
    }

    @Test
    void anybodyCanSignUp() {
        var answer = api.post("/api/users", """
                {'handle': 'Zoe_api', 'email': 'zoe@example.org', 'password': 'a quiet street at dusk', 'displayName': 'Zoe'}
                """);
        assertThat(answer).hasStatus(201).containsHeader("Location");
        var user = api.read(answer);
        assertThat(user.path("id").isString())
                .as("64 bits do not fit a number of JavaScript")
                .isTrue();
        assertThat(user.path("handle").asString()).isEqualTo("zoe_api");
        assertThat(user.path("bio").asString()).isEmpty();
        assertThat(user.path("avatarUrl").isNull())
                .as("a field that is empty is there")
                .isTrue();
        assertThat(user.path("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(user.has("email")).isFalse();
        assertThat(user.has("password")).isFalse();
    }

    @Test
    void everyFaultIsNamedWithItsField() {
        var answer = api.post("/api/users", "{'handle': '!', 'email': 'x', 'password': 'short', 'displayName': 'Z'}");
        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/invalid");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("handle", "email", "password");
    }

    @Test
    void aHandleBelongsToOne() {
        var alice = cast.join("alice");
        var answer = api.post("/api/users", """
                {'handle': '%s', 'email': 'else@example.org', 'password': 'a quiet street at dusk'}
                """.formatted(alice.handle()));
        assertThat(answer)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("handle");
    }

    @Test
    void nobodyMakesThemselvesAdministrator() {
        var answer = api.post("/api/users", """
                {'handle': 'eve_api', 'email': 'eve@example.org', 'password': 'a quiet street at dusk',
                 'role': 'ADMIN', 'id': '1', 'followers': 5000}
                """);
        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.followers")
                .isEqualTo(0);
    }

    @Test
    void aFieldThatIsNotThereIsATypingError() {
        var alice = cast.join("alice");
        var answer = api.as(alice).patch("/api/users/@" + alice.handle(), "{'biography': 'hello'}");
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("biography");
    }

    @Test
    void oneChangesOneselfAndNobodyElse() {
        var alice = cast.join("alice");
        var bob = cast.join("bob");
        var program = api.as(alice);
        assertThat(program.patch("/api/users/" + alice.id().text(), "{'bio': 'I keep bees.'}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.bio")
                .isEqualTo("I keep bees.");
        assertThat(program.patch("/api/users/" + bob.id().text(), "{'bio': 'I was here.'}"))
                .hasStatus(403);
    }

    @Test
    void followingIsOneWay() {
        var alice = cast.join("alice");
        var bob = cast.join("bob");
        var program = api.as(alice);
        assertThat(program.put("/api/users/%s/follow".formatted(bob.id().text()), null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.following")
                .isEqualTo(true);
        assertThat(program.put("/api/users/%s/follow".formatted(bob.id().text()), null))
                .hasStatusOk();
        assertThat(program.get("/api/users/%s/followers".formatted(bob.id().text())))
                .bodyJson()
                .extractingPath("$.items[*].handle")
                .asArray()
                .containsExactly(alice.handle().text());
        assertThat(program.delete("/api/users/%s/follow".formatted(bob.id().text())))
                .hasStatusOk();
        assertThat(program.get("/api/users/@" + bob.handle()))
                .bodyJson()
                .extractingPath("$.followers")
                .isEqualTo(0);
    }

    @Test
    void nobodyIsNotThere() {
        var program = api.as(cast.join("alice"));
        assertThat(program.get("/api/users/@nobody_at_all")).hasStatus(404);
        assertThat(program.get("/api/users/999")).hasStatus(404);
        assertThat(program.get("/api/users/none")).hasStatus(404);
    }
}
