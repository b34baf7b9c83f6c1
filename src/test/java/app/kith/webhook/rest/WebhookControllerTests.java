package app.kith.webhook.rest;

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
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KithTest
class WebhookControllerTests {

    private static final String WEBHOOKS = "/api/webhooks";
    private static final String WANTED =
            "{'url': 'https://example.org/in', 'kinds': ['post.removed', 'post.published']}";

    private final Programming api;
    private final Accesses accesses;
    private final Cast cast;

    private Profile alice;
    private Programming alices;

    WebhookControllerTests(Programming api, Accesses accesses, Cast cast) {
        this.api = api;
        this.accesses = accesses;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        alice = cast.join("alice");
        alices = api.as(alice);
    }

    @Test
    void aNewOneIsShownWithItsSecretThisOnce() {
        var answer = alices.post(WEBHOOKS, WANTED);
        var made = api.read(answer);
        var place = WEBHOOKS + "/" + made.path("id").asString();
        assertThat(answer).hasStatus(201).hasHeader("Location", place);
        assertThat(made.path("secret").asString()).startsWith("whsec_");
        var shown = alices.get(place);
        assertThat(shown).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"id": "%s", "url": "https://example.org/in", "kinds": ["post.published", "post.removed"],
                 "state": "WORKING", "failingSince": null, "offReason": null, "createdAt": "%s"}
                """.formatted(
                        made.path("id").asString(), made.path("createdAt").asString()));
        assertThat(alices.get(WEBHOOKS)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"items": [%s], "next": null}
                """.formatted(api.read(shown)));
    }

    @Test
    void aSecretIsKeptByNobodyAndTheSamePostTwiceMakesOne() {
        var first = alices.withKey("once").post(WEBHOOKS, WANTED);
        var again = alices.withKey("once").post(WEBHOOKS, WANTED);
        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(409).bodyText().doesNotContain("whsec_");
        assertThat(api.read(alices.get(WEBHOOKS)).path("items")).hasSize(1);
    }

    @Test
    void oneIsChangedInPartsAndSwitchedOffAndOn() {
        var place = add();
        assertThat(alices.patch(place, "{'kinds': ['message.sent']}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.kinds")
                .isEqualTo(List.of("message.sent"));
        assertThat(alices.patch(place, "{'url': 'https://example.org/other'}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.url")
                .isEqualTo("https://example.org/other");
        var off = alices.patch(place, "{'active': false}");
        assertThat(off).bodyJson().extractingPath("$.state").isEqualTo("OFF");
        assertThat(off).bodyJson().extractingPath("$.offReason").isEqualTo("MEMBER");
        assertThat(alices.post(place + "/ping", "")).hasStatus(400);
        assertThat(alices.patch(place, "{'active': true}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WORKING");
        assertThat(alices.patch(place, "{}")).hasStatusOk();
    }

    @Test
    void aSecretIsChanged() {
        var made = api.read(alices.post(WEBHOOKS, WANTED));
        var renewed = alices.post(WEBHOOKS + "/" + made.path("id").asString() + "/secret", "");
        assertThat(renewed).hasStatusOk();
        assertThat(api.read(renewed).path("secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(made.path("secret").asString());
    }

    @Test
    void whatIsRemovedIsGone() {
        var place = add();
        assertThat(alices.delete(place)).hasStatus(204);
        assertThat(alices.delete(place)).hasStatus(404);
        assertThat(alices.get(place)).hasStatus(404);
        assertThat(alices.get(place + "/deliveries")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "ftp://example.org/", "https://user:secret@example.org/", "https://0x7f.1/"})
    void whatIsNoAddressIsRefused(String url) {
        assertThat(alices.post(WEBHOOKS, "{'url': '%s', 'kinds': ['post.published']}".formatted(url)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("url"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(alices.post(WEBHOOKS, "{}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("url", "kinds"));
        assertThat(alices.post(WEBHOOKS, WANTED.replace("post.removed", "ping")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("kinds");
        assertThat(alices.post(WEBHOOKS, WANTED.replace("'url'", "'address'"))).hasStatus(400);
    }

    @Test
    void thereAreNotMoreThanAFew() {
        IntStream.range(0, 5)
                .forEach(number -> assertThat(alices.post(WEBHOOKS, WANTED.replace("/in", "/" + number)))
                        .hasStatus(201));
        assertThat(alices.post(WEBHOOKS, WANTED))
                .hasStatus(400)
                .bodyText()
                .contains("You have 5 webhooks already. Remove one first.");
    }

    @Test
    void nobodyElsesProgramKnowsOfThem() {
        var place = add();
        var mallorys = api.as(cast.join("mallory"));
        assertThat(mallorys.get(WEBHOOKS))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\": [], \"next\": null}");
        assertThat(mallorys.get(place)).hasStatus(404);
        assertThat(mallorys.patch(place, "{'active': false}")).hasStatus(404);
        assertThat(mallorys.delete(place)).hasStatus(404);
        assertThat(mallorys.post(place + "/secret", "")).hasStatus(404);
    }

    @Test
    void onlyWhatTheMemberSignedInManagesThem() {
        var place = add();
        var token = accesses.makeToken(Viewer.member(alice.id()), "Script", EnumSet.allOf(Scope.class), 1);
        for (var program : Set.of(api.withToken(token), api)) {
            var status = program == api ? 401 : 403;
            assertThat(program.get(WEBHOOKS)).hasStatus(status);
            assertThat(program.post(WEBHOOKS, WANTED)).hasStatus(status);
            assertThat(program.get(place)).hasStatus(status);
            assertThat(program.patch(place, "{}")).hasStatus(status);
            assertThat(program.delete(place)).hasStatus(status);
            assertThat(program.post(place + "/secret", "")).hasStatus(status);
            assertThat(program.post(place + "/ping", "")).hasStatus(status);
            assertThat(program.get(place + "/deliveries")).hasStatus(status);
            assertThat(program.post(place + "/deliveries/1", "")).hasStatus(status);
        }
    }

    private String add() {
        var id = api.read(alices.post(WEBHOOKS, WANTED)).path("id").asString();
        return WEBHOOKS + "/" + id;
    }
}
