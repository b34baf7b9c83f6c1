package app.kith.post.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.platform.Viewer;
import app.kith.user.Profile;
import app.kith.user.Scope;
import app.kith.user.security.Accesses;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KithTest
class RepostControllerTests {

    private final Programming api;
    private final Accesses accesses;
    private final Cast cast;

    private Profile alice;
    private Profile bob;
    private Programming alices;
    private Programming bobs;
    private String post;

    RepostControllerTests(Programming api, Accesses accesses, Cast cast) {
        this.api = api;
        this.accesses = accesses;
        this.cast = cast;
    }

    @BeforeEach
    void write() {
        alice = cast.join("alice");
        bob = cast.join("bob");
        alices = api.as(alice);
        bobs = api.as(bob);
        post = written("{'text': 'Look'}");
    }

    @Test
    void doingItTwiceIsDoingItOnce() {
        for (var time = 0; time < 2; time++) {
            assertThat(bobs.post(repost(post), ""))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"reposts\": 1, \"reposted\": true, \"editedAt\": null}");
        }
        for (var time = 0; time < 2; time++) {
            assertThat(bobs.delete(repost(post)))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"reposts\": 0, \"reposted\": false}");
        }
    }

    @Test
    void onesOwnCanBePassedOn() {
        assertThat(alices.post(repost(post), "")).hasStatusOk();
    }

    @Test
    void whatIsForFollowersIsRefusedToThemAndNotThereForOthers() {
        var forFollowers = written("{'text': 'Psst', 'audience': 'FOLLOWERS'}");
        bobs.put("/api/users/%s/follow".formatted(alice.id().text()), null);
        assertThat(bobs.post(repost(forFollowers), ""))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Only what everyone may see can be passed on.");
        var stranger = api.as(cast.join("mallory"));
        isNotThere(stranger.post(repost(forFollowers), ""));
        isNotThere(stranger.delete(repost(forFollowers)));
    }

    @Test
    void whatIsHiddenAbsentOrGoneIsNotThere() {
        isNotThere(bobs.post(repost("999"), ""));
        isNotThere(bobs.delete(repost("999")));
        alices.put("/api/users/%s/block".formatted(bob.id().text()), null);
        isNotThere(bobs.post(repost(post), ""));
        isNotThere(bobs.delete(repost(post)));
        alices.delete("/api/posts/" + post);
        isNotThere(alices.post(repost(post), ""));
    }

    @Test
    void nobodyDoesItWithoutATokenThatAllowsIt() {
        assertThat(api.post(repost(post), "")).hasStatus(401);
        assertThat(api.delete(repost(post))).hasStatus(401);
        var reader = accesses.makeToken(Viewer.member(bob.id()), "Reader", Set.of(Scope.READ), 30);
        assertThat(api.withToken(reader).post(repost(post), "")).hasStatus(403);
        assertThat(api.withToken(reader).delete(repost(post))).hasStatus(403);
    }

    @Test
    void theFeedSaysWhoPassedItOnAndWhere() {
        var carol = cast.join("carol");
        var carols = api.as(carol);
        var feed = "/api/feed/" + carol.id().text();
        carols.put("/api/users/%s/follow".formatted(bob.id().text()), null);
        bobs.post(repost(post), "");
        await().untilAsserted(() ->
                assertThat(api.read(carols.get(feed)).path("items")).hasSize(1));
        var item = api.read(carols.get(feed)).path("items").path(0);
        assertThat(item.path("id").asString()).isEqualTo(post);
        assertThat(item.path("author").path("id").asString())
                .isEqualTo(alice.id().text());
        assertThat(item.path("via").path("user").path("handle").asString())
                .isEqualTo(bob.handle().toString());
        assertThat(item.path("via").path("at").asString()).matches("\\d{4}-.*\\.\\d{3}Z");
        var place = item.path("via").path("id").asString();
        assertThat(place).isGreaterThan(post);
        assertThat(api.read(carols.get(feed + "?before=" + place)).path("items"))
                .isEmpty();
        bobs.delete(repost(post));
        await().untilAsserted(() ->
                assertThat(api.read(carols.get(feed)).path("items")).isEmpty());
    }

    @Test
    void onesOwnPostInTheFeedCameByNobody() {
        var feed = "/api/feed/" + alice.id().text();
        await().untilAsserted(() -> assertThat(alices.get(feed))
                .bodyJson()
                .extractingPath("$.items[0].via")
                .isNull());
    }

    private static void isNotThere(MvcTestResult answer) {
        assertThat(answer).hasStatus(404);
    }

    private String written(String body) {
        return api.read(alices.post("/api/posts", body)).path("id").asString();
    }

    private static String repost(String post) {
        return "/api/posts/%s/repost".formatted(post);
    }
}
