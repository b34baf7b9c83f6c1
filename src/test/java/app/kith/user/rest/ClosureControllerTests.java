package app.kith.user.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Viewer;
import app.kith.user.Closures;
import app.kith.user.Profile;
import app.kith.user.Scope;
import app.kith.user.security.Accesses;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KithTest
class ClosureControllerTests {

    private static final Duration DEAD_WITHIN = Duration.ofSeconds(5);

    private final Programming api;
    private final Accesses accesses;
    private final Closures closures;
    private final Cast cast;

    private Profile alice;
    private Profile bob;
    private Programming alices;
    private Programming bobs;

    ClosureControllerTests(Programming api, Accesses accesses, Closures closures, Cast cast) {
        this.api = api;
        this.accesses = accesses;
        this.closures = closures;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        alice = cast.join("alice");
        bob = cast.join("bob");
        alices = api.as(alice);
        bobs = api.as(bob);
    }

    @Test
    void whoClosesTheAccountIsGoneAndSignedOutEverywhere() {
        var elsewhere = api.signIn(alice);
        var token = accesses.makeToken(viewer(alice), "Script", EnumSet.of(Scope.READ), 7);
        assertThat(api.withToken(token).get("/api/notifications")).hasStatusOk();
        assertThat(alices.delete(at(alice))).hasStatus(204);
        assertThat(bobs.get(at(alice))).hasStatus(404);
        assertThat(bobs.get("/api/users/@" + alice.handle())).hasStatus(404);
        assertThat(api.tryToRefresh(elsewhere)).hasStatus(401);
        await().atMost(DEAD_WITHIN).untilAsserted(() -> {
            assertThat(alices.delete(at(alice))).hasStatus(401);
            assertThat(api.as(elsewhere).get("/api/notifications")).hasStatus(401);
            assertThat(api.withToken(token).get("/api/notifications")).hasStatus(401);
        });
    }

    @Test
    void aClosedAccountAnswersAPasswordAsAWrongOne() {
        var login = "{'login': '%s', 'password': '%s'}";
        var wrong = api.post("/api/sessions", login.formatted(alice.handle(), "wrong"));
        alices.delete(at(alice));
        var closed = api.post("/api/sessions", login.formatted(alice.handle(), Cast.PASSWORD));
        assertThat(closed).hasStatus(401);
        assertThat(api.read(closed)).isEqualTo(api.read(wrong));
    }

    @Test
    void onlyOneselfAndOnlyByTheMembersOwnProgram() {
        assertThat(bobs.delete(at(alice))).hasStatus(403);
        assertThat(api.delete(at(alice))).hasStatus(401);
        var token = accesses.makeToken(viewer(alice), "Script", EnumSet.allOf(Scope.class), 7);
        assertThat(api.withToken(token).delete(at(alice)))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/api/problems/not-allowed");
        assertThat(bobs.get(at(alice))).hasStatusOk();
    }

    @Test
    void whoIsHiddenAnswersAsNobodyDoes() {
        alices.put(at(bob) + "/block", null);
        assertThat(bobs.delete(at(alice))).hasStatus(404);
        assertThat(bobs.delete("/api/users/999")).hasStatus(404);
        assertThat(bobs.delete("/api/users/@nobody_at_all")).hasStatus(404);
    }

    @Test
    void whatTheyWroteAndDidIsGoneUntilTheyComeBack() {
        var post = id(alices.post("/api/posts", "{'text': 'Quinces are ripe'}"));
        var bobsPost = id(bobs.post("/api/posts", "{'text': 'Who has quinces?'}"));
        alices.post("/api/posts/" + bobsPost + "/comment", "{'text': 'Me'}");
        var answer = id(bobs.post("/api/posts/" + post + "/comment", "{'text': 'Nice'}"));
        alices.put(at(bob) + "/follow", null);
        assertThat(bobs.get("/api/posts/%s/%s".formatted(bob.id().text(), answer)))
                .hasStatusOk();
        alices.delete(at(alice));

        assertThat(bobs.get(at(alice) + "/followers")).hasStatus(404);
        assertThat(bobs.get("/api/posts/" + alice.id().text())).hasStatus(404);
        assertThat(bobs.get("/api/posts/%s/%s".formatted(alice.id().text(), post)))
                .hasStatus(404);
        assertThat(bobs.get("/api/posts/%s/%s".formatted(bob.id().text(), answer)))
                .hasStatus(404);
        assertThat(bobs.get("/api/posts/" + post + "/comments")).hasStatus(404);
        assertThat(bobs.post("/api/posts/" + post + "/like", "")).hasStatus(404);
        assertThat(bobs.post("/api/posts/" + post + "/comment", "{'text': 'Hm'}"))
                .hasStatus(404);
        assertThat(bobs.put(at(alice) + "/follow", null)).hasStatus(404);
        assertEmpty(bobs.get("/api/posts/" + bobsPost + "/comments"));
        assertEmpty(bobs.get(at(bob) + "/followers"));
        assertEmpty(bobs.get("/api/search?in=users&q=" + alice.handle()));

        closures.reopen(viewer(alice));
        assertThat(bobs.get("/api/posts/%s/%s".formatted(alice.id().text(), post)))
                .hasStatusOk();
        assertThat(bobs.get(at(bob) + "/followers"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(alice.id().text());
        assertThat(api.as(alice).get("/api/notifications")).hasStatusOk();
    }

    @Test
    void whatTheySaidInChatStaysFromAFormerMember() {
        var message = "{'to': ['%s'], 'text': 'See you'}".formatted(bob.id().text());
        var talk = api.read(alices.post("/api/messages", message))
                .path("conversationId")
                .asString();
        alices.delete(at(alice));
        assertThat(bobs.get("/api/messages/" + talk))
                .bodyJson()
                .extractingPath("$.items[0].sender.displayName")
                .isEqualTo("Former member");
        assertThat(bobs.get("/api/conversations/" + talk))
                .bodyJson()
                .extractingPath("$.members[0].handle")
                .isEqualTo("former_member");
        assertThat(bobs.post("/api/messages", "{'conversationId': '%s', 'text': 'Hello?'}".formatted(talk)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("They can’t be reached.");
    }

    private static void assertEmpty(MvcTestResult list) {
        assertThat(list)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    private String id(MvcTestResult answer) {
        return api.read(answer).path("id").asString();
    }

    private static Viewer viewer(Profile member) {
        return Viewer.member(member.id());
    }

    private static String at(Profile member) {
        return "/api/users/" + member.id().text();
    }
}
