package app.kith.e2e;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.function.Predicate;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The keyboard of somebody who has no pointer: there is no other way to a thing than along the tabs before it. */
class Keyboard {

    /** More than any of our pages has. */
    private static final int STOPS = 120;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Without a key: the screen puts the caret there by itself. */
    void isLedTo(String name) {
        browser.until("the caret in “" + name + "”", () -> Finder.called(name).test(focused()));
    }

    void tabsTo(String name) {
        tabsTo(name, Finder.called(name));
    }

    /** To what has more to say than its name, like a conversation with its newest message. */
    void tabsToOne(String beginning) {
        tabsTo(beginning + "…", name -> name.startsWith(beginning));
    }

    private void tabsTo(String name, Predicate<String> isThere) {
        var passed = new ArrayList<String>();
        while (passed.size() < STOPS) {
            presses(Keys.TAB);
            var here = focused();
            if (isThere.test(here)) {
                return;
            }
            passed.add(here);
        }
        throw new AssertionError(
                "No way to “" + name + "” past " + passed.stream().collect(joining("”, “", "“", "”")));
    }

    void presses(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** The name of what has the focus. */
    String focused() {
        return browser.driver().switchTo().activeElement().getAccessibleName();
    }

    /** A ring is drawn around what has the focus, or around the field that it is in. */
    void seesRing() {
        browser.until(
                "a ring around “" + focused() + "”", () -> browser.driver().executeScript("""
                        const drawn = style => style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                        for (let at = document.activeElement, up = 0; at && up < 4; at = at.parentElement, up++) {
                            if (drawn(getComputedStyle(at))) return true;
                        }
                        return false;
                        """));
    }
}
