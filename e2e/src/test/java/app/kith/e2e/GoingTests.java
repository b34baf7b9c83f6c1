package app.kith.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing an account, and thinking again. */
class GoingTests {

    private static final String ANOTHER = "quinces on the windowsill";

    @RegisterExtension
    static final Town town = Town.empty();

    @Test
    void whoClosesTheAccountIsGoneAndCanComeBack() {
        var alice = town.member("Alice");
        var bob = town.member("Bob");
        alice.publishes("Bread is out");
        alice.talksWith(bob);
        alice.says(bob, "Come by");
        alice.seesSent("Come by");
        var talk = alice.path();
        var elsewhere = town.again(alice);
        elsewhere.goesTo("/notifications");

        alice.goesTo("/settings/account");
        alice.fills("Password", "not the password");
        alice.presses("Close account");
        alice.sees("That is not your password.");
        alice.fills("Password", alice.account().password());
        alice.presses("Close account");
        alice.isAt("/login");
        alice.sees("You are signed out.");
        elsewhere.isAt("/login");

        bob.goesTo(alice.account().path());
        bob.sees("Nothing here");
        bob.goesTo(talk);
        bob.seesHeading("Former member");
        bob.hears("Come by");
        bob.sees("They can’t be reached.");

        alice.signsIn();
        alice.isAt("/reopen");
        alice.sees("Your account is closed");
        alice.presses("Open it again");
        alice.isAt("/");
        bob.visits(alice);
        bob.seesPost("Bread is out");
    }

    @Test
    void anotherPasswordSignsOutEverywhereElse() {
        var alice = town.member("Alice");
        var elsewhere = town.again(alice);
        elsewhere.goesTo("/notifications");
        alice.goesTo("/settings/account");
        alice.fills("Current password", alice.account().password());
        alice.fills("New password", "short");
        alice.presses("Change password");
        alice.sees("Use at least 12 characters.");
        alice.fills("New password", ANOTHER);
        alice.presses("Change password");
        alice.sees("Only this browser is still signed in.");
        elsewhere.isAt("/login");
        alice.goesTo("/notifications");
        alice.isAt("/notifications");
    }
}
