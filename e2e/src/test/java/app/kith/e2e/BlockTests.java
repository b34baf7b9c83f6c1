package app.kith.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keeping somebody away, with both at their browsers. */
class BlockTests {

    @RegisterExtension
    static final Town town = Town.empty();

    @Test
    void whoIsBlockedSeesWritesAndIsSeenNoMore() {
        var alice = town.member("Alice");
        var mallory = town.member("Mallory");
        mallory.follows(alice);
        alice.goesTo("/notifications");
        alice.sees("Mallory followed you");
        mallory.talksWith(alice);
        mallory.says(alice, "Look at me");
        mallory.seesSent("Look at me");
        var talk = mallory.path();
        alice.publishes("Bread is out");
        mallory.visits(alice);
        mallory.seesPost("Bread is out");
        mallory.publishes("Mallory was here");

        alice.visits(mallory);
        alice.seesPost("Mallory was here");
        alice.blocks(mallory);
        alice.sees("You blocked @" + mallory.account().handle());
        new Keyboard(alice.browser).isLedTo("Unblock");
        alice.misses("Mallory was here");

        mallory.misses("Bread is out");
        mallory.goesTo(alice.account().path());
        mallory.sees("Nothing here");
        mallory.goesTo("/search?q=" + alice.account().handle());
        mallory.sees("#" + alice.account().handle());
        mallory.misses("@" + alice.account().handle());
        mallory.goesTo(talk);
        mallory.sees("They can’t be reached.");
        alice.goesTo("/notifications");
        alice.misses("Mallory followed you");
        alice.goesTo("/settings/blocked");
        alice.presses("Unblock Mallory");
        alice.sees("You blocked nobody.");

        mallory.visits(alice);
        mallory.page.control("Follow");
        mallory.talksWith(alice);
        mallory.says(alice, "Sorry");
        alice.talksWith(mallory);
        alice.hears("Sorry");
    }

    @Test
    void aProfileThatIsOpenGoesWhenItsOwnerBlocksWhoLooksAtIt() {
        var alice = town.member("Alice");
        var mallory = town.member("Mallory");
        alice.publishes("Bread is out");
        mallory.visits(alice);
        mallory.seesPost("Bread is out");
        alice.visits(mallory);
        alice.blocks(mallory);
        mallory.sees("Nothing here");
    }

    @Test
    void aConversationThatIsOpenClosesForBoth() {
        var alice = town.member("Alice");
        var mallory = town.member("Mallory");
        mallory.talksWith(alice);
        mallory.says(alice, "Look at me");
        mallory.seesSent("Look at me");
        alice.visits(mallory);
        alice.blocks(mallory);
        mallory.isTold("They can’t be reached.");
        mallory.hears("Look at me");
        alice.goesTo(mallory.path());
        alice.isTold("You blocked them. Unblock them on their profile to write again.");
    }

    @Test
    void aBlockThatIsUndoneLeavesTheFollowing() {
        var alice = town.member("Alice");
        var mallory = town.member("Mallory");
        mallory.publishes("All about me");
        alice.follows(mallory);
        alice.goesTo("/");
        alice.seesPost("All about me");
        alice.blocks(mallory, "All about me");
        alice.misses("All about me");
        alice.presses("Undo");
        alice.seesPost("All about me");
        alice.visits(mallory);
        alice.page.control("Following");
    }

    @Test
    void whoIsMutedLeavesTheFeedUntilThatIsUndone() {
        var alice = town.member("Alice");
        var mallory = town.member("Mallory");
        mallory.publishes("All about me");
        alice.follows(mallory);
        alice.goesTo("/");
        alice.seesPost("All about me");
        alice.mutes(mallory, "All about me");
        alice.misses("All about me");
        alice.presses("Undo");
        alice.seesPost("All about me");

        alice.mutes(mallory, "All about me");
        alice.goesTo("/");
        alice.misses("All about me");
        alice.visits(mallory);
        alice.seesPost("All about me");
        alice.goesTo("/settings/blocked");
        alice.presses("Unmute Mallory");
        alice.goesTo("/");
        alice.seesPost("All about me");
    }
}
