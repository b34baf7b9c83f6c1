package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrontDoorTests {

    @RegisterExtension
    static final Town town = Town.lively();

    @Test
    void letsAMemberInAndKeepsAStrangerOut() {
        var alice = town.resident("Alice", Window.DESKTOP, Scheme.LIGHT);
        assertThat(alice.path()).isEqualTo("/");

        var stranger = town.newcomer("Mallory", Window.DESKTOP);
        stranger.goesTo("/notifications");
        stranger.isAt("/login");
    }
}
