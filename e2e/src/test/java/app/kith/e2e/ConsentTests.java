package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A program of somebody else's is let in, does what it may, and is sent away. */
class ConsentTests {

    private static final String BACK = "http://127.0.0.1/back";
    private static final List<String> SCOPES = List.of("Read", "Write", "Messages");

    @RegisterExtension
    static final Town town = Town.empty();

    @Test
    void anAppActsForWhoLetItInUntilItIsSentAway() {
        var maker = town.member("Maker");
        var alice = town.member("Alice");
        var bob = town.member("Bob");
        bob.publishes("Bread is out");
        try (var crow = new Crow(town.stack().address(), registers(maker, "Crow"))) {
            alice.browser.driver().get(crow.asks());
            alice.seesHeading("Let Crow in?");
            alice.sees("asks to act for you, @" + alice.account().handle());
            alice.presses("Allow");
            alice.sees("Crow has your answer.");
            assertThat(crow.hears()).isEqualTo("{\"in\": true}");

            assertThat(crow.does("follow @" + bob.account().handle())).isEqualTo("{\"following\": true}");
            bob.goesTo("/notifications");
            bob.sees("Alice followed you");
            assertThat(crow.does("refresh")).contains("read");
            assertThat(crow.does("post From a crow")).contains("\"id\"");
            alice.goesTo("/");
            alice.seesPost("From a crow");
            assertThat(crow.does("feed")).isEqualTo("[\"From a crow\", \"Bread is out\"]");

            assertThat(crow.does("listen")).isEqualTo("{\"listening\": true}");
            bob.talksWith(alice);
            bob.says(alice, "Shall I keep you a loaf?");
            assertThat(crow.does("heard"))
                    .isEqualTo("{\"stomp\": \"%1$s\", \"sse\": \"%1$s\"}".formatted("Shall I keep you a loaf?"));

            alice.goesTo("/settings/apps");
            alice.presses("Remove Crow");
            alice.sees("Nothing but you.");
            assertThat(crow.does("outlive 5")).contains("token", "stomp", "sse").doesNotContain("null");
        }
    }

    @Test
    void anAppLearnsThatSomebodySaidNo() {
        var maker = town.member("Maker");
        var alice = town.member("Alice");
        try (var crow = new Crow(town.stack().address(), registers(maker, "Magpie"))) {
            alice.browser.driver().get(crow.asks());
            alice.presses("Don’t allow");
            alice.sees("Crow has your answer.");
            assertThat(crow.hears()).isEqualTo("{\"error\": \"access_denied\"}");
        }
    }

    @Test
    void whatIsWrongWithAnAppIsSaidBesideItsField() {
        var maker = town.member("Maker");
        maker.goesTo("/settings/developer");
        maker.fills("Name", "Crow");
        maker.fills("Where members go back to", "javascript:alert(1)");
        maker.presses("Register");
        maker.sees("“javascript:alert(1)” doesn’t do.");
        maker.sees("Choose what your app may ask for.");
        assertThat(maker.reads("Name")).isEqualTo("Crow");
    }

    private static String registers(Person maker, String name) {
        maker.goesTo("/settings/developer");
        maker.fills("Name", name);
        maker.fills("Where members go back to", BACK);
        SCOPES.forEach(maker::ticks);
        maker.presses("Register");
        maker.sees("“" + name + "” is registered");
        maker.opensLink(".app summary");
        return maker.reads("Client id of " + name);
    }
}
