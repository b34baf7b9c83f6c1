package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The primary database dies. People can read on, keep what they write, and are told; then a replica takes over. */
class OutageTests {

    private static final String READ_ONLY = "Kith is read-only for a moment";

    @RegisterExtension
    static final Town town = Town.onMySql();

    @Test
    void withoutItsPrimaryKithCanBeReadAndNothingIsLost() {
        var alice = town.member("Alice");
        var bob = town.member("Bob", Window.PHONE);
        alice.publishes("Written before the outage");
        bob.talksWith(alice);
        alice.talksWith(bob);
        alice.says(bob, "Heard before the outage");
        bob.hears("Heard before the outage");
        bob.goesTo("/");
        bob.drafts("Half a thought");

        town.stack().databases().kill("primary");

        alice.seesNotice(READ_ONLY);
        bob.seesNotice(READ_ONLY);
        alice.says(bob, "Said during the outage");
        bob.sendsPost();
        bob.isTold("can only be read");
        assertThat(bob.draft()).isEqualTo("Half a thought");
        bob.visits(alice);
        bob.seesPost("Written before the outage");

        town.stack().databases().failover();

        alice.seesNoNotice(READ_ONLY);
        alice.seesSent("Said during the outage");
        bob.goesTo("/");
        bob.seesNoNotice(READ_ONLY);
        assertThat(bob.draft()).isEqualTo("Half a thought");
        bob.sendsPost();
        bob.seesPost("Half a thought");
        bob.talksWith(alice);
        bob.hears("Heard before the outage");
        bob.hears("Said during the outage");
    }
}
