package app.kith.graph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Cast;
import app.kith.KithTest;
import app.kith.Programming;
import app.kith.user.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KithTest
class MuteControllerTests {

    private final Programming api;
    private final Cast cast;

    private Profile alice;
    private Profile mallory;
    private Programming alices;

    MuteControllerTests(Programming api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    @BeforeEach
    void meet() {
        alice = cast.join("alice");
        mallory = cast.join("mallory");
        alices = api.as(alice);
    }

    @Test
    void eitherCanBeDoneTwiceAndFollowingGoesOn() {
        alices.put(at(mallory) + "/follow", null);
        assertThat(isMuting(mallory)).isFalse();
        alices.put(mute(mallory), null);
        assertThat(alices.put(mute(mallory), null)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"following": true, "requested": false, "followedBy": false, "blocking": false, "muting": true}
                """);
        assertThat(isMuting(mallory)).isTrue();
        alices.delete(mute(mallory));
        assertThat(alices.delete(mute(mallory))).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"following": true, "requested": false, "followedBy": false, "blocking": false, "muting": false}
                """);
        assertThat(isMuting(mallory)).isFalse();
    }

    @Test
    void whoIsMutedDoesNotLearnOfIt() {
        alices.put(mute(mallory), null);
        assertThat(api.as(mallory).get(at(alice)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.relationship")
                .asMap()
                .doesNotContainValue(true);
    }

    @Test
    void itCanEndByItselfButNotInThePast() {
        assertThat(alices.put(mute(mallory), "{'until': '2099-01-01T00:00:00.000Z'}"))
                .hasStatusOk();
        assertThat(isMuting(mallory)).isTrue();
        assertThat(alices.put(mute(mallory), "{'until': '2020-01-01T00:00:00.000Z'}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("until");
        assertThat(alices.put(mute(mallory), "{'until': 'tomorrow'}")).hasStatus(400);
    }

    @Test
    void nobodyMutesThemselvesOrNobody() {
        assertThat(alices.put(mute(alice), null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("You can’t mute yourself.");
        assertThat(alices.put("/api/users/999/mute", null)).hasStatus(404);
        assertThat(alices.delete("/api/users/@nobody_at_all/mute")).hasStatus(404);
    }

    private boolean isMuting(Profile member) {
        return api.read(alices.get(at(member)))
                .path("relationship")
                .path("muting")
                .asBoolean();
    }

    private static String at(Profile member) {
        return "/api/users/" + member.id().text();
    }

    private static String mute(Profile member) {
        return at(member) + "/mute";
    }
}
