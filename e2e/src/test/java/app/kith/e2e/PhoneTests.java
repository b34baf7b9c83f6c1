package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same place on a screen that fits a hand. */
class PhoneTests {

    @RegisterExtension
    static final Town town = Town.empty();

    @Test
    void aPhoneHoldsTheWholePlace() {
        var bob = town.member("Bob");
        bob.publishes("Bins are on Thursday");

        var alice = town.member("Alice", Window.PHONE);
        alice.follows(bob);
        alice.presses("Home");
        alice.likes("Bins are on Thursday");
        bob.seesLikes("Bins are on Thursday", 1);

        alice.presses("Write a post");
        alice.publishes("Written with one thumb");
        alice.fitsTheScreen();

        alice.talksWith(bob);
        alice.says(bob, "On my way");
        alice.fitsTheScreen();
        assertThat(alice.page.hasControl("Notifications"))
                .as("a conversation has the whole screen")
                .isFalse();

        alice.presses("All conversations");
        alice.isAt("/chat");
        alice.sees("On my way");
        alice.page.control("Notifications");
    }
}
