package app.kith.e2e;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Finds things as a screen reader does: by role and name, in the browser's own accessibility tree. What has no name
 * there can't be found here either.
 */
class Finder {

    private static final List<String> FIELDS = List.of("textbox", "searchbox", "combobox");
    private static final List<String> PRESSED =
            List.of("button", "link", "tab", "menuitem", "checkbox", "radio", "switch");

    private final Browser browser;
    private final Supplier<@Nullable WebElement> scope;

    Finder(Browser browser) {
        this(browser, () -> browser.driver().findElement(By.tagName("html")));
    }

    private Finder(Browser browser, Supplier<@Nullable WebElement> scope) {
        this.browser = browser;
        this.scope = scope;
    }

    /** The same, but only inside of an element that is looked up each time, because screens draw anew. */
    Finder within(Supplier<@Nullable WebElement> element) {
        return new Finder(browser, element);
    }

    WebElement field(String name) {
        return browser.until("the field “" + name + "”", () -> first(FIELDS, name));
    }

    /** A button, a link or anything else that is pressed. */
    WebElement control(String name) {
        return browser.until("something to press called “" + name + "”", () -> first(PRESSED, name));
    }

    /** Looks again when what was found is drawn anew before it can be pressed. */
    void press(String name) {
        browser.until("something to press called “" + name + "”", () -> {
            var found = first(PRESSED, name);
            return found != null && browser.click(found);
        });
    }

    boolean hasControl(String name) {
        return first(PRESSED, name) != null;
    }

    WebElement element(String role, String name) {
        return browser.until("a " + role + " called “" + name + "”", () -> first(List.of(role), name));
    }

    /** The names of everything with this role. */
    List<String> names(String role) {
        return nodes(role).map(Finder::nameOf).map(Finder::straight).toList();
    }

    private @Nullable WebElement first(List<String> roles, String name) {
        var wanted = called(name);
        return roles.stream()
                .flatMap(this::nodes)
                .filter(node -> wanted.test(nameOf(node)))
                .map(node -> element(((Number) node.get("backendDOMNodeId")).longValue()))
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null);
    }

    /** "Like" is also "Like, 18", and "Chat" is also "Chat 3 new": a count does not change what a thing is called. */
    static Predicate<String> called(String name) {
        var pattern = Pattern.compile(Pattern.quote(straight(name)) + "(,? \\d.*)?");
        return words -> pattern.matcher(straight(words)).matches();
    }

    private static String straight(String words) {
        return words.replace('’', '\'').replace('\u00a0', ' ').strip();
    }

    @SuppressWarnings("unchecked")
    private Stream<Map<String, Object>> nodes(String role) {
        var inside = scope.get();
        if (inside == null) {
            return Stream.empty();
        }
        browser.driver().executeScript("window.kithScope = arguments[0]", inside);
        var found = browser.cdp(
                "Accessibility.queryAXTree",
                Map.of(
                        "objectId",
                        objectId(browser.cdp("Runtime.evaluate", Map.of("expression", "kithScope"))),
                        "role",
                        role));
        return ((List<Map<String, Object>>) found.get("nodes"))
                .stream().filter(node -> Boolean.FALSE.equals(node.get("ignored")));
    }

    /** A node of the accessibility tree, as an element that Selenium can type into and click. */
    private WebElement element(long backendNode) {
        var node = browser.cdp("DOM.resolveNode", Map.of("backendNodeId", backendNode));
        browser.cdp(
                "Runtime.callFunctionOn",
                Map.of(
                        "objectId",
                        objectId(Map.of("result", Objects.requireNonNull(node.get("object")))),
                        "functionDeclaration",
                        "function() { window.kithFound = this }"));
        return (WebElement) Objects.requireNonNull(browser.driver().executeScript("return window.kithFound"));
    }

    @SuppressWarnings("unchecked")
    private static String nameOf(Map<String, Object> node) {
        var name = (Map<String, Object>) node.getOrDefault("name", Map.of());
        return String.valueOf(name.getOrDefault("value", ""));
    }

    @SuppressWarnings("unchecked")
    private static Object objectId(Map<String, Object> answer) {
        var result = (Map<String, Object>) Objects.requireNonNull(answer.get("result"));
        return Objects.requireNonNull(result.get("objectId"));
    }
}
