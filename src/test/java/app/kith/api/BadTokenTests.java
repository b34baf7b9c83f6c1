package app.kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Role;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.Suspensions;
import app.kith.user.security.ForgedTokens;
import com.nimbusds.jose.JOSEException;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;

/** No call takes a token that is not good, whatever is wrong with it. */
@KithTest
@Tag("wire")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokenTests {

    private final Programming api;
    private final Cast cast;
    private final Suspensions suspensions;
    private final ApplicationContext context;

    private World world;
    private Map<String, String> forged;

    BadTokenTests(Programming api, Cast cast, Suspensions suspensions, ApplicationContext context) {
        this.api = api;
        this.cast = cast;
        this.suspensions = suspensions;
        this.context = context;
    }

    @BeforeAll
    void forge() throws JOSEException, ParseException {
        world = new World(api, cast);
        var good = api.signIn(world.alice).accessToken();
        assertThat(api.withToken(good).get("/api/notifications")).hasStatusOk();
        forged = new ForgedTokens(context, good).all();
        forged.put("of somebody suspended", suspended(cast.join("sue")));
    }

    private String suspended(Profile member) {
        var token = api.signIn(member).accessToken();
        var mo = new Viewer(cast.join("mo").id(), EnumSet.of(Role.MODERATOR));
        suspensions.suspend(mo, member.id(), "Insults", null);
        return token;
    }

    static Stream<Call> calls() {
        return Call.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aTokenThatIsNotGoodIsRefused(Call call) {
        var address = world.address(call);
        var body = world.body(call);
        forged.forEach((fault, token) -> {
            var answer = World.send(call, api.withToken(token), address, body);
            assertThat(answer).as(fault).hasStatus(401).containsHeader("WWW-Authenticate");
            Answers.check(call, answer);
        });
    }
}
