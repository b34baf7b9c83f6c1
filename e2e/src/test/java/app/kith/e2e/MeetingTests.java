package app.kith.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The main job, with two browsers at once: nobody reloads a page to see what the other did. */
class MeetingTests {

    @RegisterExtension
    static final Town town = Town.empty();

    @TempDir
    Path folder;

    @Test
    void twoPeopleMeetPostAndTalk() {
        var alice = town.member("Alice");
        var bob = town.member("Bob");

        alice.goesTo("/");
        bob.follows(alice);
        alice.seesNew("Notifications", 1);
        alice.follows(bob);

        bob.goesTo("/");
        alice.publishes("Hello, street", new Pictures(folder).evening(1200, 800));
        bob.presses("1 new post");
        bob.seesPicture("Hello, street");

        bob.likes("Hello, street");
        alice.seesLikes("Hello, street", 1);

        alice.opens("Hello, street");
        bob.comments("Hello, street", "Good evening to you");
        alice.sees("Good evening to you");

        alice.goesTo("/notifications");
        alice.sees("Bob liked your post");
        alice.sees("Bob commented on your post");

        bob.talksWith(alice);
        alice.goesTo("/");
        bob.says(alice, "Is the kettle on?");
        alice.seesNew("Chat", 1);
        alice.talksWith(bob);
        alice.hears("Is the kettle on?");
        alice.says(bob, "It never was off");
        bob.hears("It never was off");
    }
}
