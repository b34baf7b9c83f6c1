package app.kith.feed.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.graph.Relationship;
import app.kith.platform.Role;
import app.kith.platform.UserId;
import app.kith.user.Handle;
import app.kith.user.Profile;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProfileHeadTests {

    @Test
    void countsTheViewerAmongTheFollowersAsSoonAsTheyFollow() {
        var head = new ProfileHead(carol(0, Role.MEMBER), Relationship.NONE);
        assertThat(words(head)).contains("0 followers");
        head.followed(1);
        assertThat(words(head)).contains("1 follower").doesNotContain("1 followers");
        head.followed(0);
        assertThat(words(head)).contains("0 followers");
    }

    @Test
    void roundsWhatNobodyReadsToTheLastDigit() {
        assertThat(words(new ProfileHead(carol(9_999, Role.MEMBER), Relationship.NONE)))
                .contains("9,999 followers");
        assertThat(words(new ProfileHead(carol(12_345, Role.MEMBER), Relationship.NONE)))
                .contains("12.3k followers");
        assertThat(words(new ProfileHead(carol(20_000, Role.MEMBER), Relationship.NONE)))
                .contains("20k followers");
    }

    @Test
    void saysWhoFollowsTheViewerAndWhoHoldsAnOffice() {
        var moderator = new ProfileHead(carol(1, Role.MODERATOR), new Relationship(false, false, true, false, false));
        assertThat(words(moderator)).contains("@carol · follows you", "Moderator", "Joined March 2026");
    }

    private static String words(ProfileHead head) {
        return head.getElement().getTextRecursively();
    }

    private static Profile carol(int followers, Role role) {
        return new Profile(
                new UserId(7),
                Handle.of("carol"),
                "Carol",
                "Boats, bread and @bob",
                null,
                null,
                null,
                followers,
                0,
                0,
                role,
                Instant.parse("2026-03-14T10:00:00Z"));
    }
}
