package app.kith.messaging.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.Scope;
import app.kith.user.security.Accesses;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@KithTest
class ConversationControllerTests {

    private final Programming api;
    private final Accesses accesses;
    private final Cast cast;

    private Profile alice;
    private Profile bob;
    private Profile carol;
    private Programming alices;
    private Programming bobs;
    private Programming carols;
    private String group;

    ConversationControllerTests(Programming api, Accesses accesses, Cast cast) {
        this.api = api;
        this.accesses = accesses;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        alice = cast.join("alice");
        bob = cast.join("bob");
        carol = cast.join("carol");
        alices = api.as(alice);
        bobs = api.as(bob);
        carols = api.as(carol);
        var begun = "{'title': 'Harvest', 'members': ['%s']}".formatted(bob.id().text());
        group = "/api/conversations/" + id(alices.post("/api/conversations", begun));
    }

    @Test
    void everyMemberMayRenameAGroup() {
        assertThat(bobs.patch(group, "{'title': '  Quinces '}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Quinces");
        assertThat(bobs.patch(group, "{'title': 'Quinces'}")).hasStatusOk();
        assertThat(alices.get(group)).bodyJson().extractingPath("$.title").isEqualTo("Quinces");
        assertThat(alices.patch(group, "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Quinces");
    }

    @Test
    void whoComesInReadsWhatIsSaidFromThenOn() {
        say(alices, "Before");
        assertThat(alices.patch(group, adding(carol, bob)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.members")
                .asArray()
                .hasSize(3);
        assertThat(alices.patch(group, adding(carol))).hasStatusOk();
        assertThat(texts(carols)).isEmpty();
        assertThat(api.read(carols.get("/api/conversations"))
                        .path("items")
                        .path(0)
                        .path("last")
                        .isNull())
                .isTrue();
        say(bobs, "After");
        say(carols, "Hello");
        assertThat(texts(carols)).containsExactly("Hello", "After");
        assertThat(texts(bobs)).containsExactly("Hello", "After", "Before");
        assertThat(api.read(bobs.get(group)).path("unread").asInt()).isEqualTo(2);
    }

    @Test
    void nobodyComesInWhoIsKeptFromWhoAsks() {
        carols.put("/api/users/%s/block".formatted(alice.id().text()), null);
        var hidden = alices.patch(group, adding(carol));
        var nobody = alices.patch(group, "{'members': ['999']}");
        assertThat(hidden)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("members");
        assertThat(api.read(nobody).path("errors")).isEqualTo(api.read(hidden).path("errors"));
    }

    @Test
    void aNameIsNeitherEmptyNorLong() {
        for (var title : List.of(" ", "x".repeat(61))) {
            assertThat(alices.patch(group, "{'title': '%s'}".formatted(title)))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("title");
        }
        assertThat(alices.patch(group, "{'name': 'Quinces'}")).hasStatus(400);
    }

    @Test
    void twoAloneStayAsTheyAre() {
        var direct = "/api/conversations/" + id(alices.post("/api/conversations", adding(bob)));
        assertThat(alices.patch(direct, "{'title': 'Us'}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("A conversation of two has no name. Begin a group instead.");
        assertThat(alices.patch(direct, adding(carol))).hasStatus(400);
        assertThat(alices.delete(direct + "/members/me")).hasStatus(400);
    }

    @Test
    void oneLeavesAGroupAndSendsNobodyAway() {
        assertThat(alices.delete(member(bob))).hasStatus(403);
        assertThat(carols.delete(member(carol))).hasStatus(404);
        assertThat(bobs.delete(member(bob))).hasStatus(204);
        assertThat(bobs.delete(member(bob))).hasStatus(404);
        assertThat(bobs.get(group)).hasStatus(404);
        assertThat(alices.get(group))
                .bodyJson()
                .extractingPath("$.members")
                .asArray()
                .hasSize(1);
        say(alices, "Alone");
        assertThat(alices.patch(group, adding(bob))).hasStatusOk();
        assertThat(texts(bobs)).isEmpty();
    }

    @Test
    void strangersAndOtherScopesGetNowhere() {
        assertThat(carols.patch(group, "{'title': 'Mine'}")).hasStatus(404);
        assertThat(carols.patch("/api/conversations/999", "{'title': 'Mine'}")).hasStatus(404);
        assertThat(api.patch(group, "{'title': 'Mine'}")).hasStatus(401);
        var scopes = EnumSet.of(Scope.READ, Scope.WRITE);
        var token = accesses.makeToken(Viewer.member(alice.id()), "Script", scopes, 7);
        assertThat(api.withToken(token).patch(group, "{'title': 'Mine'}")).hasStatus(403);
        assertThat(api.withToken(token).delete(member(alice))).hasStatus(403);
    }

    private void say(Programming who, String text) {
        var talk = group.substring(group.lastIndexOf('/') + 1);
        assertThat(who.post("/api/messages", "{'conversationId': '%s', 'text': '%s'}".formatted(talk, text)))
                .hasStatus(201);
    }

    private List<String> texts(Programming who) {
        var page = api.read(who.get(group.replace("conversations", "messages")));
        return page.path("items")
                .valueStream()
                .map(item -> item.path("text"))
                .map(JsonNode::asString)
                .toList();
    }

    private String member(Profile member) {
        return group + "/members/" + member.id().text();
    }

    private static String adding(Profile... members) {
        var ids = List.of(members).stream()
                .map(each -> "'" + each.id().text() + "'")
                .toList();
        return "{'members': [%s]}".formatted(String.join(", ", ids));
    }

    private String id(MvcTestResult answer) {
        return api.read(answer).path("id").asString();
    }
}
