package app.kith.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is passed on and what is put into other words, seen by others without reloading. */
class PassingOnTests {

    @RegisterExtension
    static final Town town = Town.empty();

    @Test
    void aRepostReachesFollowersAndCanBeTakenBack() {
        var carol = town.member("Carol");
        var bob = town.member("Bob");
        var alice = town.member("Alice");
        carol.publishes("The gulls are back");
        alice.follows(bob);
        alice.goesTo("/");
        carol.goesTo("/");

        bob.visits(carol);
        bob.reposts("The gulls are back");
        alice.presses("1 new post");
        alice.seesPost("Bob reposted");
        alice.seesPost("The gulls are back");
        carol.seesNew("Notifications", 1);
        carol.goesTo("/notifications");
        carol.sees("Bob reposted your post");

        bob.visits(bob);
        bob.seesPost("Bob reposted");
        bob.takesBackTheRepost("The gulls are back");
        alice.goesTo("/");
        alice.misses("The gulls are back");
    }

    @Test
    void anEditIsSeenAtOnceWithWhatItChanged() {
        var alice = town.member("Alice");
        var bob = town.member("Bob");
        bob.follows(alice);
        alice.publishes("Bred is out");
        bob.goesTo("/");
        bob.seesPost("Bred is out");

        alice.rewrites("Bred is out", "Bread is out");
        alice.goesTo("/");
        alice.post("Bred is out").press("More");
        alice.presses("Edit");
        alice.sees("Draft kept");
        alice.presses("Save");
        bob.seesPost("Bread is out");
        bob.opens("Bread is out");
        bob.presses("Edited · see what changed");
        bob.sees("Bred is out");
    }
}
