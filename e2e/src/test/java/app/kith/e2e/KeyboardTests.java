package app.kith.e2e;

import static org.openqa.selenium.Keys.ENTER;
import static org.openqa.selenium.Keys.SPACE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything can be done without a pointer. */
class KeyboardTests {

    @RegisterExtension
    static final Town town = Town.empty();

    @Test
    void theKeyboardAloneIsEnough() {
        var alice = town.member("Alice");
        var bob = town.member("Bob");
        bob.talksWith(alice);
        bob.says(alice, "Are you there?");
        alice.signsOut();

        var keys = new Keyboard(alice.browser);
        alice.goesTo("/login");
        keys.isLedTo("Handle or email");
        keys.presses(alice.account().handle());
        keys.tabsTo("Password");
        keys.presses(alice.account().password(), ENTER);
        alice.isLetIn();

        alice.goesTo("/");
        keys.tabsTo("Skip to the content");
        keys.seesRing();
        keys.presses(ENTER);
        keys.tabsTo("What's new?");
        keys.presses("Not one click");
        keys.tabsTo("Post");
        keys.presses(ENTER);
        alice.seesPost("Not one click");

        keys.tabsTo("Like");
        keys.presses(SPACE);
        alice.seesLikes("Not one click", 1);

        alice.goesTo("/");
        keys.tabsTo("Chat");
        keys.presses(ENTER);
        alice.isAt("/chat");
        keys.tabsToOne(bob.name() + " ");
        keys.presses(ENTER);
        alice.hears("Are you there?");
        keys.tabsTo("Message " + bob.name());
        keys.presses("I am", ENTER);
        bob.hears("I am");
    }
}
