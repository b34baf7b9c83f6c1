package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is too quick is told so, and loses no word. */
class LimitsTests {

    @RegisterExtension
    static final Town town = Town.strict();

    @Test
    void keepsWhatWasWrittenTooQuickly() {
        var alice = town.member("Alice");
        alice.publishes("First");
        alice.drafts("Second");
        alice.sendsPost();
        alice.sees("You’re posting very quickly.");
        assertThat(alice.draft()).isEqualTo("Second");
        alice.seesNoTrace();

        var mallory = town.newcomer("Mallory", Window.DESKTOP);
        mallory.asksToSignUp(mallory.account().handle(), mallory.account().password());
        mallory.sees("Many people have just signed up from where you are.");
        assertThat(mallory.reads("Name")).isEqualTo("Mallory");
        mallory.seesNoTrace();
    }

    @Test
    void letsNobodyTryOnePasswordAfterTheOther() {
        var mallory = town.newcomer("Mallory", Window.PHONE);
        for (var password : new String[] {"one", "two", "three"}) {
            mallory.goesTo("/login");
            mallory.fills("Handle or email", "ada");
            mallory.fills("Password", password);
            mallory.presses("Sign in");
            mallory.sees("Try again");
        }
        mallory.sees("Somebody tried to sign in very often.");
        assertThat(mallory.reads("Handle or email")).isEqualTo("ada");
        mallory.seesNoTrace();
    }
}
