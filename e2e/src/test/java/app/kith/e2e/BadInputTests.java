package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What can't be done is said beside its field or on a plain page, and what was typed is still there. */
class BadInputTests {

    private static final int LONGEST_POST = 1_000;

    @RegisterExtension
    static final Town town = Town.empty();

    @TempDir
    Path folder;

    @Test
    void putsTheCaretIntoAnEmptyPost() {
        var alice = town.member("Alice");
        alice.goesTo("/");
        alice.sendsPost();
        assertThat(new Keyboard(alice.browser).focused()).is(called("What's new?"));
        alice.seesNoTrace();
    }

    @Test
    void keepsAPostThatIsTooLong() {
        var alice = town.member("Alice");
        var words = "long ".repeat(LONGEST_POST / 5) + "and a bit";
        alice.goesTo("/");
        alice.drafts(words);
        alice.sendsPost();
        alice.sees("9 too many");
        assertThat(alice.draft()).isEqualTo(words);
        alice.seesNoTrace();
    }

    @Test
    void saysThatAHandleIsTaken() {
        var alice = town.member("Alice");
        var mallory = town.newcomer("Mallory", Window.DESKTOP);
        mallory.asksToSignUp(alice.account().handle(), "a password of enough letters");
        mallory.sees("@" + alice.account().handle() + " belongs to somebody else");
        assertThat(mallory.reads("Name")).isEqualTo("Mallory");
        mallory.seesNoTrace();
    }

    @Test
    void refusesAPasswordThatEverybodyKnows() {
        var mallory = town.newcomer("Mallory", Window.DESKTOP);
        mallory.asksToSignUp(mallory.account().handle(), "short");
        mallory.sees("12 characters");
        mallory.asksToSignUp(mallory.account().handle(), "passwordpassword");
        mallory.sees("one of the first to be tried");
        mallory.seesNoTrace();
    }

    @Test
    void refusesAFileThatIsNoPicture() {
        var alice = town.member("Alice");
        alice.goesTo("/");
        alice.drafts("Look at this", new Pictures(folder).impostor());
        alice.sees("not a picture");
        assertThat(alice.draft()).isEqualTo("Look at this");
        alice.seesNoTrace();
    }

    @Test
    void refusesAnImageBomb() {
        var alice = town.member("Alice");
        alice.goesTo("/");
        alice.drafts("Look at this", new Pictures(folder).bomb());
        alice.sees("25 is the most");
        assertThat(alice.draft()).isEqualTo("Look at this");
        alice.seesNoTrace();
    }

    @Test
    void showsAPlainPageForAPostThatIsNotThere() {
        var alice = town.member("Alice");
        alice.goesTo(alice.account().path() + "/1");
        alice.sees("Nothing here");
        alice.page.control("Go home");
        alice.seesNoTrace();
    }

    @Test
    void hidesAConversationFromThoseWhoAreNotInIt() {
        var alice = town.member("Alice");
        var bob = town.member("Bob");
        var mallory = town.member("Mallory");
        alice.talksWith(bob);
        alice.says(bob, "Between us");
        mallory.goesTo(alice.path());
        mallory.sees("Nothing here");
        assertThat(mallory.browser.text()).doesNotContain("Between us");
        mallory.seesNoTrace();
    }

    @Test
    void keepsWhatWasWrittenWhenTheSessionEnded() {
        var alice = town.member("Alice");
        alice.goesTo("/");
        alice.drafts("Written for hours");
        alice.isForgotten();
        alice.sendsPost();
        alice.isAt("/login");
        alice.seesNoTrace();
        alice.signsIn();
        assertThat(alice.draft()).isEqualTo("Written for hours");
    }

    private static Condition<String> called(String name) {
        return new Condition<>(Finder.called(name), "called %s", name);
    }
}
