package app.kith.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.media.Drawn;
import app.kith.platform.Acting;
import app.kith.platform.Time;
import app.kith.user.Profile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KithTest
class OnceTests {

    private static final String MORNING = "{'text': 'Good morning'}";

    private final Programming api;
    private final Cast cast;
    private final Once once;
    private final Repeated repeated;
    private final JdbcClient database;

    OnceTests(Programming api, Cast cast, Once once, Repeated repeated, JdbcClient database) {
        this.api = api;
        this.cast = cast;
        this.once = once;
        this.repeated = repeated;
        this.database = database;
    }

    @AfterEach
    void nobodyIsHere() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSameRequestTwiceIsDoneOnce() {
        var alice = cast.join("alice");
        var program = api.as(alice).withKey("morning");
        var first = program.post("/api/posts", MORNING);
        var second = program.post("/api/posts", MORNING);
        assertThat(second).hasStatus(201).hasContentType("application/json");
        assertThat(api.read(second)).isEqualTo(api.read(first));
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"))
                .isNotNull();
        assertThat(posts(alice)).isOne();
    }

    @Test
    void otherWordsNeedAnotherKey() {
        var alice = cast.join("alice");
        var program = api.as(alice).withKey("morning");
        program.post("/api/posts", MORNING);
        assertThat(program.post("/api/posts", "{'text': 'Good evening'}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/api/problems/key-reused");
        assertThat(posts(alice)).isOne();
    }

    @Test
    void manyAtTheSameMomentAreDoneOnce() throws Exception {
        var alice = cast.join("alice");
        var program = api.as(alice).withKey("morning");
        Callable<MvcTestResult> asking = () -> program.post("/api/posts", MORNING);
        try (var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    Stream.generate(() -> programs.submit(asking)).limit(8).toList();
            for (var answer : answers) {
                assertThat(answer.get().getResponse().getStatus()).isIn(201, 409);
            }
        }
        assertThat(posts(alice)).isOne();
        assertThat(program.post("/api/posts", MORNING)).hasStatus(201);
    }

    @Test
    void whoIsTooEarlyIsToldWhenToComeBack() {
        signIn();
        var second = new ArrayList<MockHttpServletResponse>();
        ask((_, _) -> second.add(ask(answering(201))));
        assertThat(second.getFirst().getStatus()).isEqualTo(409);
        assertThat(second.getFirst().getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void whatWasBrokenOffIsNotDoneAgain() {
        signIn();
        var later = Instant.now().plus(Repeated.PATIENCE).plusSeconds(1);
        var second = new ArrayList<MockHttpServletResponse>();
        ask((_, _) -> Time.at(later, () -> second.add(ask(answering(201)))));
        assertThat(second.getFirst().getStatus()).isEqualTo(409);
        assertThat(second.getFirst().getHeader("Retry-After")).isNull();
    }

    @Test
    void whatMayHaveBeenDoneIsNotDoneAgain() {
        signIn();
        ask((request, response) -> {
            Once.leaveOpen(request);
            answering(503).doFilter(request, response);
        });
        assertThat(ask(answering(201)).getStatus()).isEqualTo(409);
    }

    @Test
    void keysOfTwoMembersAreTwo() {
        var alice = cast.join("alice");
        var bob = cast.join("bob");
        assertThat(api.as(alice).withKey("k").post("/api/posts", MORNING)).hasStatus(201);
        assertThat(api.as(bob).withKey("k").post("/api/posts", MORNING)).hasStatus(201);
        assertThat(posts(alice)).isOne();
        assertThat(posts(bob)).isOne();
    }

    @Test
    void keysOfTwoPathsAreTwo() {
        var program = api.as(cast.join("alice")).withKey("k");
        var post = api.read(program.post("/api/posts", MORNING)).path("id").asString();
        assertThat(program.post("/api/posts/" + post + "/comment", MORNING))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.parentId")
                .isEqualTo(post);
    }

    @Test
    void aRefusalIsRememberedToo() {
        var program = api.as(cast.join("alice")).withKey("nothing");
        assertThat(program.post("/api/posts", "{'text': ''}")).hasStatus(400);
        assertThat(program.post("/api/posts", "{'text': ''}"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whatFailedOrWasTooMuchMayBeTriedAgain(int failure) {
        signIn();
        assertThat(ask(answering(failure)).getStatus()).isEqualTo(failure);
        assertThat(ask(answering(201)).getStatus()).isEqualTo(201);
        assertThat(ask(answering(202)).getStatus()).isEqualTo(201);
    }

    @Test
    void noTokenIsEverKept() {
        var alice = cast.join("alice");
        var program = api.as(alice).withKey("k");
        var body = "{'login': '%s', 'password': '%s'}".formatted(alice.handle(), Cast.PASSWORD);
        assertThat(program.post("/api/sessions", body)).hasStatusOk();
        assertThat(program.post("/api/sessions", body)).hasStatusOk();
        assertThat(kept(alice)).isZero();
    }

    @Test
    void aPictureIsTakenOnceThoughItsPartsAreDividedOtherwise() {
        var program = api.as(cast.join("alice")).withKey("k");
        var picture = Drawn.png(60, 40);
        var first = program.upload(picture, "A field");
        assertThat(first).hasStatus(201);
        assertThat(api.read(program.upload(picture, "A field"))).isEqualTo(api.read(first));
        assertThat(program.upload(picture, "A forest")).hasStatus(422);
        assertThat(program.upload(Drawn.png(60, 41), "A field")).hasStatus(422);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var alice = cast.join("alice");
        api.as(alice).withKey("k").post("/api/posts", MORNING);
        var now = Instant.now();
        Time.at(now.plus(Duration.ofHours(23)), repeated::forget);
        assertThat(kept(alice)).isOne();
        Time.at(now.plus(Duration.ofHours(25)), repeated::forget);
        assertThat(kept(alice)).isZero();
    }

    @Test
    void aKeyHasALength() {
        var program = api.as(cast.join("alice"));
        assertThat(program.withKey(" ").post("/api/posts", MORNING)).hasStatus(400);
        assertThat(program.withKey("k".repeat(256)).post("/api/posts", MORNING)).hasStatus(400);
        assertThat(program.withKey("k".repeat(255)).post("/api/posts", MORNING)).hasStatus(201);
    }

    private void signIn() {
        Acting acting = cast.alice()::id;
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(acting, ""));
    }

    private MockHttpServletResponse ask(FilterChain work) {
        var request = new MockHttpServletRequest("POST", "/api/anything");
        request.addHeader(Once.KEY, "k");
        var response = new MockHttpServletResponse();
        try {
            once.doFilter(request, response, work);
        } catch (IOException | ServletException broken) {
            throw new IllegalStateException(broken);
        }
        return response;
    }

    private static FilterChain answering(int status) {
        return (_, response) -> ((HttpServletResponse) response).setStatus(status);
    }

    private int posts(Profile author) {
        return api.read(api.as(author).get("/api/users/" + author.id().text()))
                .path("posts")
                .asInt();
    }

    private int kept(Profile member) {
        return database.sql("select count(*) from idempotency where member_id = ?")
                .param(member.id().value())
                .query(Integer.class)
                .single();
    }
}
