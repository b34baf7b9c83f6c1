package app.kith.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen, in light and dark, on a desk and in a hand: axe finds no serious fault on any of them. With
 * {@code -Dkith.screenshots=true} their pictures in {@code docs/screenshots} are taken anew.
 */
class ScreenshotTests {

    private static final Path PICTURES = Path.of(System.getProperty("kith.root", ".."), "docs", "screenshots");
    private static final boolean TAKE = Boolean.getBoolean("kith.screenshots");

    /** A screen by its name in {@code docs/screenshots}, and the way there. */
    private record Screen(String name, Consumer<Visitor> way) {}

    /** As if the window had no lower edge: more of the feed than anybody sees at once. */
    private static final int TALL = 1_800;

    private static final Screen FEED = new Screen("feed", person -> person.goesTo("/"));
    private static final Screen CHAT = new Screen("chat", ScreenshotTests::opensATalk);
    private static final List<Screen> MEMBERS = List.of(
            FEED,
            new Screen("feed-full", ScreenshotTests::standsBack),
            new Screen("post", ScreenshotTests::opensAPost),
            new Screen("profile", person -> person.goesTo("/@carol")),
            new Screen("notifications", person -> person.goesTo("/notifications")),
            new Screen("settings", person -> person.goesTo("/settings/profile")),
            new Screen("settings-account", person -> person.goesTo("/settings/account")),
            new Screen("settings-apps", ScreenshotTests::makesAToken),
            new Screen("settings-developer", person -> person.goesTo("/settings/developer")),
            new Screen("chat-list", person -> person.goesTo("/chat")),
            CHAT,
            new Screen("block", ScreenshotTests::isAskedBeforeBlocking),
            new Screen("profile-blocked", ScreenshotTests::blocks),
            new Screen("settings-blocked", ScreenshotTests::keepsAnotherAway));
    private static final List<Screen> STRANGERS = List.of(
            new Screen("login", person -> person.goesTo("/login")),
            new Screen("signup", person -> person.goesTo("/signup")));

    @RegisterExtension
    static final Town town = Town.lively();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DESKTOP, LIGHT", "DESKTOP, DARK", "PHONE, LIGHT", "PHONE, DARK"})
    void isOpenToEverybody(Window window, Scheme scheme) {
        var stranger = town.stranger(window, scheme);
        var alice = town.resident("Alice", window, scheme);

        assertThat(faults(stranger, STRANGERS, window, scheme)).isEmpty();
        assertThat(faults(alice, MEMBERS, window, scheme)).isEmpty();
        letsAllBack(alice);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"LIGHT", "DARK"})
    void isOpenToEverybodyInBetween(Scheme scheme) {
        var alice = town.resident("Alice", Window.TABLET, scheme);
        assertThat(faults(alice, List.of(FEED, CHAT), Window.TABLET, scheme)).isEmpty();
    }

    private static void standsBack(Visitor person) {
        person.browser.measure(TALL);
        person.goesTo("/");
    }

    private static void opensATalk(Visitor person) {
        person.goesTo("/chat");
        person.opensLink("nav[aria-label=Conversations] a");
        person.page.element("log", "Messages");
    }

    private static void opensAPost(Visitor person) {
        person.goesTo("/@carol");
        person.opensLink("article a.time");
        person.seesHeading("Post");
    }

    private static void isAskedBeforeBlocking(Visitor person) {
        person.goesTo("/@viktor");
        person.presses("More about Viktor Aster");
        person.presses("Block @viktor…");
        person.page.control("Block");
    }

    /** Says yes to what is asked. */
    private static void blocks(Visitor person) {
        person.presses("Block");
        person.page.control("Unblock");
    }

    private static void makesAToken(Visitor person) {
        person.goesTo("/settings/apps");
        person.fills("What it is for", "Backup of my posts");
        person.presses("Make token");
        person.sees("Take it now");
    }

    private static void keepsAnotherAway(Visitor person) {
        person.goesTo("/@george");
        person.presses("More about George Pell");
        person.presses("Mute @george…");
        person.presses("For 7 days");
        person.sees("@george is muted");
        person.goesTo("/settings/blocked");
        person.page.control("Unmute George Pell");
    }

    private static void letsAllBack(Visitor person) {
        person.presses("Unblock Viktor Aster");
        person.sees("You blocked nobody.");
        person.presses("Unmute George Pell");
        person.sees("You muted nobody.");
        person.seesEverythingDrawn();
        assertThat(Axe.faults(person.browser)).isEmpty();
    }

    private static List<String> faults(Visitor person, List<Screen> screens, Window window, Scheme scheme) {
        var faults = new ArrayList<String>();
        for (var screen : screens) {
            screen.way().accept(person);
            person.seesEverythingDrawn();
            var name = screen.name() + "-" + window.label() + "-" + scheme.label();
            if (TAKE) {
                person.browser.photograph(PICTURES.resolve(name + ".png"));
            }
            Axe.faults(person.browser).forEach(fault -> faults.add(name + ": " + fault));
            person.browser.measure(window.height);
        }
        return faults;
    }
}
