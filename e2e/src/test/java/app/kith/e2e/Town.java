package app.kith.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A place where Kith runs, and the people in it. Places are shared by the test classes and end with the last of them;
 * the people of a test leave when it ends, and are photographed if it failed.
 */
class Town implements BeforeAllCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace TOWNS = ExtensionContext.Namespace.create(Town.class);
    private static final Map<String, Integer> NAMESAKES = new ConcurrentHashMap<>();

    private enum Kind {
        EMPTY,
        LIVELY,
        STRICT,
        ON_MYSQL,
        CLUSTER
    }

    private final Kind kind;
    private final List<Visitor> people = new ArrayList<>();
    private @Nullable Place place;

    private Town(Kind kind) {
        this.kind = kind;
    }

    /** Nobody lives here yet. */
    static Town empty() {
        return new Town(Kind.EMPTY);
    }

    /** The demo cast lives here, with their posts and conversations. */
    static Town lively() {
        return new Town(Kind.LIVELY);
    }

    /** Nobody lives here yet either, and whoever comes must not be in a hurry. */
    static Town strict() {
        return new Town(Kind.STRICT);
    }

    /** Nobody lives here yet either, and the databases may be harmed. */
    static Town onMySql() {
        return new Town(Kind.ON_MYSQL);
    }

    /** The same on two nodes behind nginx, and everything may be harmed. */
    static Town onTwoNodes() {
        return new Town(Kind.CLUSTER);
    }

    /** The one program that all is in. */
    Stack stack() {
        return (Stack) place();
    }

    Cluster cluster() {
        return (Cluster) place();
    }

    private Place place() {
        return Objects.requireNonNull(place, "A town is a @RegisterExtension of its test class");
    }

    /** Somebody who has no account yet; the handle is the name, with a number where it is taken. */
    Person newcomer(String name, Window window) {
        var many = NAMESAKES.merge(name, 1, Integer::sum);
        var handle = name.toLowerCase(Locale.ROOT) + (kind == Kind.LIVELY || many > 1 ? many : "");
        return arrives(account(name, handle), window, Scheme.LIGHT);
    }

    /** Somebody who has just signed up. */
    Person member(String name) {
        return member(name, Window.DESKTOP);
    }

    Person member(String name, Window window) {
        var member = newcomer(name, window);
        member.signsUp();
        return member;
    }

    /** Somebody who has just signed up at this node. */
    Person memberAt(String node, String name) {
        var member = newcomer(name, Window.DESKTOP);
        member.choosesNode(node);
        member.signsUp();
        return member;
    }

    /** One of the demo cast, signed in. */
    Person resident(String name, Window window, Scheme scheme) {
        var resident = arrives(new Account(name, name.toLowerCase(Locale.ROOT), "welcome to kith"), window, scheme);
        resident.signsIn();
        return resident;
    }

    /** The same member at another browser. */
    Person again(Person member) {
        var person = arrives(member.account(), Window.DESKTOP, Scheme.LIGHT);
        person.signsIn();
        return person;
    }

    /** Somebody who only looks in. */
    Visitor stranger(Window window, Scheme scheme) {
        return welcome(new Visitor(browser(place(), window, scheme), place().address()));
    }

    private static Account account(String name, String handle) {
        return new Account(name, handle, "a quiet street at dusk");
    }

    private Person arrives(Account account, Window window, Scheme scheme) {
        return welcome(new Person(account, browser(place(), window, scheme), place().address()));
    }

    private static Browser browser(Place place, Window window, Scheme scheme) {
        return new Browser(window, scheme, place.trust());
    }

    private <V extends Visitor> V welcome(V visitor) {
        people.add(visitor);
        return visitor;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        place = context.getRoot().getStore(TOWNS).computeIfAbsent(kind, Town::place, Place.class);
    }

    private static Place place(Kind kind) {
        return switch (kind) {
            case EMPTY -> founded(Stack.empty());
            case LIVELY -> Stack.lively();
            case STRICT -> founded(Stack.strict());
            case ON_MYSQL -> founded(Stack.onMySql());
            case CLUSTER -> founded(new Cluster());
        };
    }

    /** Where nobody lives yet, the first one needs the code from the log, and becomes the administrator. */
    private static Place founded(Place empty) {
        var browser = browser(empty, Window.DESKTOP, Scheme.LIGHT);
        var ada = new Person(account("Ada", "ada"), browser, empty.address());
        if (empty instanceof Cluster) {
            ada.choosesNode(Cluster.NODE_1);
        }
        ada.founds(empty.logged("administrator: (\\w+)"));
        ada.leaves();
        return empty;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            var test = context.getRequiredTestClass().getSimpleName() + " " + context.getDisplayName();
            for (var person : people) {
                var file = test + " " + people.indexOf(person) + ".png";
                person.browser.photograph(Path.of("target", "failures", file));
            }
        }
        people.forEach(Visitor::leaves);
        people.clear();
    }
}
