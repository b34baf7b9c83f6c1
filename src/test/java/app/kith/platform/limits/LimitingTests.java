package app.kith.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Addresses;
import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Time;
import app.kith.platform.Viewer;
import app.kith.post.Posts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The limits as they are when nobody sets others. */
@KithTest
class LimitingTests {

    private static final String POST = "{'text': 'Again'}";

    private final Programming api;
    private final Cast cast;
    private final Posts posts;

    LimitingTests(Programming api, Cast cast, Posts posts) {
        this.api = api;
        this.cast = cast;
        this.posts = posts;
    }

    @Test
    void oneCanPostThirtyTimesInARowAndThenOnceEveryTwoSeconds() {
        var alice = cast.join("alice");
        var program = api.as(alice);
        var now = Instant.now();
        Time.at(now, () -> {
            assertThat(program.post("/api/posts", POST))
                    .hasHeader("X-RateLimit-Limit", "30")
                    .hasHeader("X-RateLimit-Remaining", "29")
                    .hasHeader("X-RateLimit-Reset", "2");
            times(29, _ -> assertThat(program.post("/api/posts", POST)).hasStatus(201));
            var refused = program.post("/api/posts", POST);
            assertThat(refused)
                    .hasStatus(429)
                    .hasContentType("application/problem+json")
                    .hasHeader("Retry-After", "2")
                    .hasHeader("X-RateLimit-Remaining", "0")
                    .hasHeader("X-RateLimit-Reset", "60");
            assertThat(refused)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo("You’re posting very quickly. Try again in 2 seconds.");
            assertThat(refused).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/too-many");
        });
        Time.at(now.plusSeconds(2), () -> {
            assertThat(program.post("/api/posts", POST)).hasStatus(201);
            assertThat(program.post("/api/posts", POST)).hasStatus(429);
        });
    }

    @Test
    void onScreensAndByProgramsOneIsTheSameMember() {
        var alice = cast.join("alice");
        var program = api.as(alice);
        var viewer = Viewer.member(alice.id());
        var comments = "/api/posts/%s/comment"
                .formatted(posts.publish(viewer, Outside.DRAFT).id().text());
        Time.at(Instant.now(), () -> {
            times(15, _ -> Outside.does(() -> posts.publish(viewer, Outside.DRAFT)));
            times(15, _ -> assertThat(program.post(comments, POST)).hasStatus(201));
            assertThat(api.as(alice).post("/api/posts", POST)).hasStatus(429);
            assertThatThrownBy(() -> Outside.does(() -> posts.publish(viewer, Outside.DRAFT)))
                    .isInstanceOf(TooMany.class)
                    .hasMessageStartingWith("You’re posting very quickly.");
            assertThat(api.as(cast.join("bob")).post("/api/posts", POST)).hasStatus(201);
        });
    }

    @Test
    void theSamePostSentAgainWithItsKeyIsNotCounted() {
        var program = api.as(cast.join("alice")).withKey("k");
        times(35, _ -> assertThat(program.post("/api/posts", POST)).hasStatus(201));
    }

    @Test
    void aTokenReadsThreeHundredTimesInFiveMinutes() {
        var alice = cast.join("alice");
        var path = "/api/users/" + alice.id().text();
        var program = api.as(alice);
        Time.at(Instant.now(), () -> {
            times(300, _ -> assertThat(program.get(path)).hasStatusOk());
            assertThat(program.get(path)).hasStatus(429).hasHeader("Retry-After", "1");
            assertThat(program.post("/api/posts", POST)).hasStatus(201);
            assertThat(api.as(alice).get(path)).hasStatusOk().hasHeader("X-RateLimit-Remaining", "299");
        });
    }

    @Test
    void fromOneAddressFiveSignUpInAnHourWhateverItSaysThatItIs() {
        var address = Addresses.fresh();
        var answers = new ArrayList<MvcTestResult>();
        Time.at(Instant.now(), () -> times(6, n -> answers.add(signUp(api.from(address), address, n))));
        assertThat(answers.subList(0, 5))
                .allSatisfy(answer -> assertThat(answer).hasStatus(201));
        assertThat(answers.getLast()).hasStatus(429).hasHeader("Retry-After", "720");
        assertThat(signUp(api, address, 7)).hasStatus(201);
    }

    @Test
    void anAccountIsTriedTenTimesInAQuarterOfAnHourWhetherThereIsOneOrNot() {
        var somebody = tried(cast.join("alice").handle().text());
        var nobody = tried("nobody_" + Addresses.fresh());
        assertThat(somebody).isEqualTo(nobody);
        assertThat(somebody.subList(0, 10))
                .allSatisfy(answer -> assertThat(answer).startsWith("401"));
        assertThat(somebody.getLast()).startsWith("429").contains("Somebody tried to sign in very often.");
    }

    @Test
    void fromOneNetworkTwentyFiveAreTriedInFiveMinutes() {
        var member = cast.join("alice");
        Time.at(Instant.now(), () -> {
            times(
                    25,
                    n -> assertThat(signIn(api.from("2001:db8:0:7::" + n), "nobody_" + n, "wrong"))
                            .hasStatus(401));
            assertThat(signIn(api.from("2001:db8:0:7:ffff::1"), member.handle().text(), Cast.PASSWORD))
                    .hasStatus(429)
                    .hasHeader("Retry-After", "12");
            assertThat(signIn(api.from("2001:db8:0:8::1"), member.handle().text(), Cast.PASSWORD))
                    .hasStatusOk();
        });
    }

    private static void times(int number, IntConsumer doing) {
        IntStream.range(0, number).forEach(doing);
    }

    private static MvcTestResult signUp(Programming program, String place, int number) {
        var handle = "new_%s_%d".formatted(place.replace('.', '_'), number);
        return program.post("/api/users", """
                {'handle': '%s', 'email': '%s@example.org', 'password': 'seven gulls on a roof', 'displayName': 'New'}
                """.formatted(handle, handle));
    }

    private static MvcTestResult signIn(Programming program, String login, String password) {
        return program.post("/api/sessions", "{'login': '%s', 'password': '%s'}".formatted(login, password));
    }

    /** What eleven wrong tries are answered. */
    private List<String> tried(String login) {
        var answers = new ArrayList<String>();
        Time.at(
                Instant.now(),
                () -> times(11, _ -> {
                    var answer = signIn(api, login, "wrong");
                    answers.add(answer.getResponse().getStatus() + " " + api.read(answer) + headers(answer));
                }));
        return answers;
    }

    private static List<String> headers(MvcTestResult answer) {
        return answer.getResponse().getHeaderNames().stream()
                .filter(name -> name.startsWith("X-RateLimit") || name.equals("Retry-After"))
                .sorted()
                .map(name -> name + ": " + answer.getResponse().getHeader(name))
                .toList();
    }
}
