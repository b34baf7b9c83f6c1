package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member lets a program of theirs hear what happens, and sees whether it does. */
class WebhookTests {

    @RegisterExtension
    static final Town town = Town.empty();

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void aProgramHearsWhatHappensUntilItSaysItIsGone(Window window, Scheme scheme) {
        var alice = town.member("Alice", window);
        alice.browser.prefer(scheme);
        alice.goesTo("/settings/webhooks");
        alice.sees("None yet.");
        isInOrder(alice);

        alice.fills("Address", "ftp://example.org/in");
        alice.presses("Add");
        alice.sees("An address begins with https://");
        alice.sees("Choose what it is told.");

        alice.goesTo("/settings/webhooks");
        alice.fills("Address", receiver.address());
        alice.ticks("You post or comment");
        alice.presses("Add");
        alice.sees("Take the secret now: nobody can see it again.");
        assertThat(alice.reads("Secret")).startsWith("whsec_");
        isInOrder(alice);

        alice.presses("Send a test");
        alice.sees("delivered · 204");
        assertThat(receiver.heard()).singleElement().asString().contains("\"ping\"");

        alice.publishes("Bread is out");
        alice.browser.until("the post to arrive", () -> receiver.heard().size() == 2);
        assertThat(receiver.heard().getLast()).contains("\"post.published\"", "\"Bread is out\"");

        receiver.answers(410);
        alice.goesTo("/settings/webhooks");
        alice.opensLink(".app summary");
        alice.sees("post.published");
        alice.presses("Send again: post.published");
        alice.sees("The address answered that it is gone for good");
        alice.sees("Switched off");
        isInOrder(alice);

        receiver.answers(204);
        alice.presses("Switch on");
        alice.presses("Send again: post.published");
        alice.browser.until("the post to come again", () -> receiver.heard().size() == 4);
        alice.presses("Remove this webhook");
        alice.presses("Remove");
        alice.sees("None yet.");
    }

    private static void isInOrder(Person person) {
        person.fitsTheScreen();
        assertThat(Axe.faults(person.browser)).isEmpty();
    }
}
