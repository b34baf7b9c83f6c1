package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server dies in the middle of it all, and nobody has to begin again. */
class RestartTests {

    @RegisterExtension
    static final Town town = Town.empty();

    @Test
    void aCrashCostsNobodyAWord() {
        var alice = town.member("Alice");
        var bob = town.member("Bob");
        alice.publishes("Written before the crash");
        alice.talksWith(bob);
        bob.talksWith(alice);
        alice.says(bob, "Heard before the crash");
        bob.hears("Heard before the crash");
        bob.goesTo("/");
        bob.drafts("Half a thought");

        town.stack().crash();
        alice.says(bob, "Said into the silence");
        town.stack().startAgain();

        alice.seesSent("Said into the silence");
        bob.goesTo("/");
        assertThat(bob.path()).as("still signed in").isEqualTo("/");
        assertThat(bob.draft()).isEqualTo("Half a thought");
        bob.talksWith(alice);
        bob.hears("Heard before the crash");
        bob.hears("Said into the silence");

        alice.goesTo(alice.account().path());
        alice.seesPost("Written before the crash");
    }
}
