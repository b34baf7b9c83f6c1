package app.kith.e2e;

import static app.kith.e2e.Cluster.NODE_1;
import static app.kith.e2e.Cluster.NODE_2;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people on two nodes behind nginx. Whatever dies between them, they hardly notice. */
class ClusterTests {

    @RegisterExtension
    static final Town town = Town.onTwoNodes();

    @AfterEach
    void mend() {
        town.cluster().mend();
    }

    @Test
    void whatOneDoesTheOtherSeesOnAnotherNode() {
        var alice = town.memberAt(NODE_1, "Alice");
        var bob = town.memberAt(NODE_2, "Bob");
        alice.publishes("Hello from the first node");
        bob.visits(alice);
        bob.likes("Hello from the first node");
        alice.seesLikes("Hello from the first node", 1);

        alice.talksWith(bob);
        bob.talksWith(alice);
        assertThat(alice.node()).isEqualTo(NODE_1);
        assertThat(bob.node()).isEqualTo(NODE_2);
        alice.startsSaying(bob, "Is the kettle");
        bob.sees("Alice is typing");
        alice.says(bob, " on?");
        bob.hears("Is the kettle on?");
        bob.says(alice, "It never was off");
        alice.hears("It never was off");
    }

    @Test
    void aNodeThatDiesTakesNobodyWithIt() {
        leavesNobodyBehind(() -> town.cluster().kill(NODE_2));
    }

    @Test
    void aNodeThatHangsHoldsNobody() {
        leavesNobodyBehind(() -> town.cluster().freeze(NODE_2));
    }

    private void leavesNobodyBehind(Runnable harm) {
        var alice = town.memberAt(NODE_1, "Alice");
        var bob = town.memberAt(NODE_2, "Bob");
        bob.goesTo("/");
        bob.drafts("Half a thought");
        alice.talksWith(bob);
        bob.talksWith(alice);
        var talk = bob.path();
        bob.startsSaying(alice, "Half a word");

        harm.run();
        bob.isMovedTo(NODE_1, talk);

        assertThat(bob.unsaid(alice)).isEqualTo("Half a word");
        bob.says(alice, ", and now a whole one");
        alice.hears("Half a word, and now a whole one");
        bob.goesTo("/");
        assertThat(bob.draft()).isEqualTo("Half a thought");
    }

    @Test
    void anUpdateOfAllNodesShowsNobodyAnError() {
        var alice = town.memberAt(NODE_1, "Alice");
        var bob = town.memberAt(NODE_2, "Bob");
        alice.publishes("Written before the update");
        alice.drafts("Half a thought");
        bob.talksWith(alice);
        var talk = bob.path();

        var update = town.cluster().rolls();
        while (!update.isDone()) {
            alice.goesTo("/");
            assertThat(alice.path()).as("still signed in").isEqualTo("/");
            alice.seesPost("Written before the update");
            bob.seesNoError();
        }
        update.join();

        assertThat(alice.draft()).isEqualTo("Half a thought");
        assertThat(bob.path()).isEqualTo(talk);
        bob.says(alice, "Was there something?");
    }

    @Test
    void withoutItsBrokerNothingIsLost() {
        var alice = town.memberAt(NODE_1, "Alice");
        var bob = town.memberAt(NODE_2, "Bob");
        alice.talksWith(bob);
        bob.talksWith(alice);
        alice.says(bob, "Before");
        bob.hears("Before");

        town.cluster().kill("rabbitmq");
        alice.says(bob, "Meanwhile, one");
        alice.says(bob, "Meanwhile, two");
        alice.seesSent("Meanwhile, two");
        town.cluster().start("rabbitmq");
        alice.says(bob, "Afterwards");

        bob.hears("Afterwards");
        bob.heardOnceEach("Before", "Meanwhile, one", "Meanwhile, two", "Afterwards");
        alice.heardOnceEach("Before", "Meanwhile, one", "Meanwhile, two", "Afterwards");
    }
}
