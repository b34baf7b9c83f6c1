package app.kith.e2e;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Somebody at a browser, known to nobody yet. What a visitor does is done when they can see that it is. */
class Visitor {

    final Browser browser;
    final Finder page;
    private final String address;

    Visitor(Browser browser, String address) {
        this.browser = browser;
        this.page = new Finder(browser);
        this.address = address;
    }

    /** Nobody types before the page has come to rest: until then it may still move the caret. */
    void goesTo(String path) {
        browser.driver().get(address + path);
        browser.until("the page to come to rest", this::isAtRest);
    }

    /** To a page of the front door itself, where no node is asked. */
    void goesOutside() {
        browser.driver().get(address + "/away/away.css");
    }

    boolean isAtRest() {
        return Boolean.TRUE.equals(browser.driver().executeScript("""
                        const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                        return document.readyState === 'complete'
                            && clients.some(client => client.isActive)
                            && !clients.some(client => client.isActive?.())
                        """));
    }

    void isAt(String path) {
        browser.until("to be at " + path, () -> path().equals(path));
    }

    /** Where the browser is, without the part that all pages share. */
    String path() {
        return String.valueOf(browser.driver().executeScript("return location.pathname"));
    }

    void presses(String name) {
        page.press(name);
    }

    /** The first link of this kind. */
    void opensLink(String selector) {
        browser.until(selector, () -> {
            var link = among(selector, "");
            return link != null && browser.click(link);
        });
    }

    /** The box itself is drawn over by its component, so it is pressed by its words. */
    void ticks(String words) {
        browser.until("to tick " + words, () -> {
            var box = among("vaadin-checkbox label", words);
            return box != null && browser.click(box);
        });
    }

    void fills(String field, String words) {
        var input = page.field(field);
        input.clear();
        input.sendKeys(words);
    }

    String reads(String field) {
        return String.valueOf(page.field(field).getDomProperty("value"));
    }

    void sees(String words) {
        browser.until("“" + words + "”", () -> browser.text().contains(words));
    }

    void misses(String words) {
        browser.until("“" + words + "” to be gone", () -> !browser.text().contains(words));
    }

    void seesHeading(String words) {
        page.element("heading", words);
    }

    /** Whatever went wrong, the insides of the program are not shown to anybody. */
    void seesNoTrace() {
        var text = browser.text();
        if (text.contains("Exception") || text.contains("at app.kith.")) {
            throw new AssertionError("A stack trace was shown:\n" + text);
        }
    }

    /** Neither the page that nginx has for when nobody answers, nor one of ours. */
    void seesNoError() {
        var title = browser.driver().getTitle();
        if (title.startsWith("Back in a moment") || title.startsWith("Something went wrong")) {
            throw new AssertionError("An error page was shown: " + title);
        }
        seesNoTrace();
    }

    /** Nothing sticks out at the side, so that nobody has to scroll sideways to read. */
    void fitsTheScreen() {
        var wider = browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wider).intValue() > 0) {
            throw new AssertionError("The page at " + path() + " is " + wider + " px too wide");
        }
    }

    /** Pictures are there, also those further down, and no skeleton stands for what is still to come. */
    void seesEverythingDrawn() {
        browser.until(
                "everything to be drawn",
                () -> isAtRest() && Boolean.TRUE.equals(browser.driver().executeScript("""
                        [...document.images].forEach(image => image.loading = 'eager');
                        return document.querySelector('main') !== null
                            && document.querySelector('.skeleton, .v-loading-indicator:not([style*="none"])') === null
                            && [...document.images].every(image => image.complete)
                        """)));
    }

    /** The page without its frame. */
    Finder main() {
        return page.within(() -> among("main", ""));
    }

    /** The first element of this kind that has these words in it, if there is one. */
    @Nullable
    WebElement among(String selector, String words) {
        return every(selector).stream()
                .filter(element -> element.getText().contains(words))
                .findFirst()
                .orElse(null);
    }

    private List<WebElement> every(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    void leaves() {
        browser.close();
    }
}
