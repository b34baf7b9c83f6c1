package app.kith.graph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.user.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@KithTest
class BlockControllerTests {

    private static final String BLOCKED = """
            {"following": false, "requested": false, "followedBy": false, "blocking": true, "muting": false}
            """;
    private static final String STRANGERS = BLOCKED.replace("true", "false");

    private final Programming api;
    private final Cast cast;

    private Profile alice;
    private Profile mallory;
    private Programming alices;
    private Programming mallorys;

    BlockControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        alice = cast.join("alice");
        mallory = cast.join("mallory");
        alices = api.as(alice);
        mallorys = api.as(mallory);
    }

    @Test
    void aBlockEndsFollowingAndIsSeenByWhoBlocked() {
        assertThat(mallorys.put(follow(alice), null)).hasStatusOk();
        assertThat(alices.put(block(mallory), null)).hasStatusOk().bodyJson().isStrictlyEqualTo(BLOCKED);
        assertThat(alices.get(at(mallory)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.relationship.blocking")
                .isEqualTo(true);
    }

    @Test
    void eitherCanBeDoneTwice() {
        assertThat(alices.put(block(mallory), null)).hasStatusOk();
        assertThat(alices.put(block(mallory), null)).hasStatusOk().bodyJson().isStrictlyEqualTo(BLOCKED);
        assertThat(alices.delete(block(mallory))).hasStatusOk().bodyJson().isStrictlyEqualTo(STRANGERS);
        assertThat(alices.delete(block(mallory))).hasStatusOk().bodyJson().isStrictlyEqualTo(STRANGERS);
    }

    @Test
    void aHandleNamesSomebodyAsWellAsAnId() {
        var handle = "/api/users/@" + mallory.handle() + "/block";
        assertThat(alices.put(handle, null)).hasStatusOk().bodyJson().isStrictlyEqualTo(BLOCKED);
        assertThat(alices.delete(handle)).hasStatusOk().bodyJson().isStrictlyEqualTo(STRANGERS);
    }

    @Test
    void whoBlockedIsNotThereForTheOtherInAnyCall() {
        assertThat(mallorys.get(at(alice))).hasStatusOk();
        alices.put(block(mallory), null);
        assertThat(mallorys.get(at(alice))).hasStatus(404);
        assertThat(mallorys.get("/api/users/@" + alice.handle())).hasStatus(404);
        assertThat(mallorys.get(at(alice) + "/followers")).hasStatus(404);
        assertThat(mallorys.put(follow(alice), null)).hasStatus(404);
        assertThat(mallorys.put(block(alice), null)).hasStatus(404);
        assertThat(mallorys.delete(block(alice))).hasStatus(404);
        assertThat(mallorys.put(at(alice) + "/mute", null)).hasStatus(404);
        assertThat(mallorys.delete(at(alice) + "/mute")).hasStatus(404);
    }

    @Test
    void whoIsHiddenAnswersAsNobodyDoes() {
        alices.put(block(mallory), null);
        var hidden = mallorys.put(block(alice), null);
        var nobody = mallorys.put("/api/users/999/block", null);
        assertThat(hidden).hasStatus(404);
        assertThat(problem(hidden)).isEqualTo(problem(nobody));
    }

    @Test
    void nobodyBlocksThemselvesOrNobody() {
        assertThat(alices.put(block(alice), null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("You can’t block yourself.");
        assertThat(alices.put("/api/users/@nobody_at_all/block", null)).hasStatus(404);
        assertThat(alices.delete("/api/users/999/block")).hasStatus(404);
    }

    /** Without what names the call itself. */
    private List<String> problem(MvcTestResult answer) {
        var problem = api.read(answer);
        return Stream.of("type", "title", "status", "detail", "errors")
                .map(problem::path)
                .map(JsonNode::toString)
                .toList();
    }

    private static String at(Profile member) {
        return "/api/users/" + member.id().text();
    }

    private static String follow(Profile member) {
        return at(member) + "/follow";
    }

    private static String block(Profile member) {
        return at(member) + "/block";
    }
}
