package app.kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Role;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.SignUp;
import app.kith.user.Suspensions;
import app.kith.user.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what. {@code docs/api/who-may.md} says it for each call and each actor, this test tries it out; a call
 * that is not in the table fails.
 */
@KithTest
@Tag("wire")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActorTests {

    private static final Path TABLE = Path.of("docs/api/who-may.md");
    private static final String ROW = "| `";

    private final Programming api;
    private final Cast cast;
    private final Users users;
    private final Suspensions suspensions;

    private Profile mallory;
    private Profile carl;
    private Profile mo;
    private Programming stranger;
    private Programming blocked;
    private Programming moderator;
    private Programming suspended;

    ActorTests(Programming api, Cast cast, Users users, Suspensions suspensions) {
        this.api = api;
        this.cast = cast;
        this.users = users;
        this.suspensions = suspensions;
    }

    static Stream<Call> calls() {
        return Call.all();
    }

    @BeforeAll
    void meet() {
        mallory = cast.join("mallory");
        carl = cast.join("carl");
        var handle = cast.handle("mo");
        mo = users.register(new SignUp(handle, handle + "@example.org", Cast.PASSWORD, "Mo"), Role.MODERATOR);
        signIn();
        suspended = suspended(cast.join("sue"));
    }

    /** Who was signed in when it came. */
    private Programming suspended(Profile member) {
        var before = api.as(member);
        suspensions.suspend(new Viewer(mo.id(), EnumSet.of(Role.MODERATOR)), member.id(), "Insults", null);
        return before;
    }

    private void signIn() {
        stranger = api.as(mallory);
        blocked = api.as(carl);
        moderator = api.as(mo);
    }

    @Test
    void noCallIsMissingInTheTable() throws IOException {
        assertThat(table().keySet())
                .containsExactlyInAnyOrderElementsOf(calls().map(Call::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void eachActorIsAnsweredAsTheTableSays(Call call) throws IOException {
        var world = new World(api, cast);
        world.alices.put("/api/users/%s/block".formatted(carl.id().text()), null);
        var seen = Stream.of(api, suspended, stranger, blocked, moderator, world.alices)
                .map(actor -> world.send(call, actor))
                .map(answer -> {
                    Answers.check(call, answer);
                    return Integer.toString(answer.getResponse().getStatus());
                })
                .toList();
        if (call.name().equals("session.delete")) {
            signIn();
        }
        assertThat(seen)
                .as("%s: nobody, suspended, stranger, blocked, moderator, owner", call)
                .isEqualTo(table().get(call.toString()));
    }

    private static Map<String, List<String>> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith(ROW))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .collect(Collectors.toMap(
                        cells -> cells.getFirst().replace("`", ""),
                        cells -> cells.subList(1, cells.size()),
                        (one, _) -> one,
                        TreeMap::new));
    }
}
