package app.kith.feed.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.platform.NotFound;
import app.kith.platform.Refused;
import org.junit.jupiter.api.Test;

class FollowSwitchTests {

    @Test
    void isDoneWhenTheDoorDoesNotObject() {
        FollowSwitch willing = (_, _) -> {};
        assertThat(willing.answer("1", true).refused()).isNull();
    }

    @Test
    void saysWhyItWasRefused() {
        assertThat(refusing(new Refused("id", "You can’t follow yourself.")).refused())
                .isEqualTo("You can’t follow yourself.");
    }

    @Test
    void saysThatSomebodyIsGone() {
        assertThat(refusing(new NotFound()).refused()).isEqualTo("They are no longer here.");
        FollowSwitch willing = (_, _) -> {};
        assertThat(willing.answer("nobody", true).refused()).isEqualTo("They are no longer here.");
    }

    private static FollowSwitch.Answer refusing(RuntimeException why) {
        FollowSwitch door = (_, _) -> {
            throw why;
        };
        return door.answer("1", true);
    }
}
