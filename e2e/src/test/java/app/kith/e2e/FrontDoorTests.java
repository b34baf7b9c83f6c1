package app.kith.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrontDoorTests {

    @RegisterExtension
    static final Town town = Town.empty();

    @Test
    void letsAMemberInAndKeepsAStrangerOut() {
        var alice = town.member("Alice");
        alice.isForgotten();
        alice.signsIn();
        alice.sees("@" + alice.account().handle());

        var mallory = town.stranger(Window.DESKTOP, Scheme.LIGHT);
        mallory.goesTo("/notifications");
        mallory.isAt("/login");
    }
}
