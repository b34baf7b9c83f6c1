package app.kith.e2e;

import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody with a name, in the words of the place: {@code alice.publishes("Hello"); bob.sees("Hello");}. */
class Person extends Visitor {

    private static final String NEWS = "What's new?";

    private final Account account;

    Person(Account account, Browser browser, String address) {
        super(browser, address);
        this.account = account;
    }

    Account account() {
        return account;
    }

    String name() {
        return account.name();
    }

    // Coming and going

    void signsUp() {
        asksToSignUp(account.handle(), account.password());
        isAt("/");
    }

    /** Signs up as the first of all, with the code that only the operator can read. */
    void founds(String code) {
        goesTo("/signup");
        fills("Code", code);
        fillsIn(account.handle(), account.password());
        presses("Sign up");
        isAt("/");
    }

    void asksToSignUp(String handle, String password) {
        goesTo("/signup");
        fillsIn(handle, password);
        presses("Sign up");
    }

    private void fillsIn(String handle, String password) {
        fills("Handle", handle);
        fills("Name", account.name());
        fills("Email", account.email());
        fills("Password", password);
    }

    void signsIn() {
        goesTo("/login");
        fills("Handle or email", account.handle());
        fills("Password", account.password());
        presses("Sign in");
        isLetIn();
    }

    /** To the page that was asked for before, or home. */
    void isLetIn() {
        browser.until("to be let in", () -> !path().equals("/login"));
    }

    void signsOut() {
        goesTo("/settings");
        presses("Sign out");
        isAt("/login");
    }

    /** The server no longer knows the session, nor the device, as after a long absence. */
    void isForgotten() {
        var cookies = browser.driver().manage();
        cookies.deleteCookieNamed("kith-device");
        cookies.deleteCookieNamed("kith-session");
        cookies.addCookie(new Cookie.Builder("kith-session", "0123456789ABCDEF")
                .isHttpOnly(true)
                .build());
    }

    // Nodes

    /** From now on this browser is served by that node, as long as it is there. */
    void choosesNode(String node) {
        goesOutside();
        browser.driver()
                .manage()
                .addCookie(new Cookie.Builder("kith_route", node)
                        .isHttpOnly(true)
                        .isSecure(true)
                        .build());
    }

    /** Whose page this is. */
    String node() {
        return String.valueOf(
                browser.driver().executeScript("return document.querySelector('meta[name=kith-node]')?.content"));
    }

    /** The same page again, and ready, without having done anything for it. */
    void isMovedTo(String node, String path) {
        browser.until("to be at " + node, () -> node().equals(node) && isAtRest());
        browser.until("to be at " + path, () -> path().equals(path));
    }

    // People

    void visits(Person other) {
        goesTo(other.account.path());
        seesHeading(other.name());
    }

    void follows(Person other) {
        visits(other);
        presses("Follow");
        page.control("Following");
    }

    /** From their profile, which is open. */
    void blocks(Person other) {
        presses("More about " + other.name());
        presses("Block @" + other.account.handle() + "…");
        presses("Block");
        page.control("Unblock");
    }

    /** From one of their posts. */
    void blocks(Person other, String words) {
        post(words).press("More");
        presses("Block @" + other.account.handle() + "…");
        presses("Block");
        isTold("@" + other.account.handle() + " is blocked");
    }

    /** From one of their posts, for a week. */
    void mutes(Person other, String words) {
        post(words).press("More");
        presses("Mute @" + other.account.handle() + "…");
        presses("For 7 days");
        isTold("@" + other.account.handle() + " is muted");
    }

    /** The badge of a place in the frame. */
    void seesNew(String place, int count) {
        var name = place + ", " + count + " new";
        browser.until(name, () -> page.names("link").contains(name));
    }

    // Posts

    void publishes(String words, Path... pictures) {
        goesTo("/");
        drafts(words, pictures);
        sendsPost();
        post(words).control("Like");
    }

    /** Writes a post, but does not send it off yet. */
    void drafts(String words, Path... pictures) {
        fills(NEWS, words);
        for (var picture : pictures) {
            browser.until("a place for pictures", () -> among("main input[type=file]", ""))
                    .sendKeys(picture.toString());
        }
    }

    String draft() {
        return reads(NEWS);
    }

    void sendsPost() {
        main().press("Post");
    }

    void likes(String words) {
        seesEverythingDrawn();
        post(words).press("Like");
        browser.until("my like", () -> "true".equals(post(words).control("Like").getDomAttribute("aria-pressed")));
    }

    void reposts(String words) {
        turnsRepost(words, true);
    }

    void takesBackTheRepost(String words) {
        turnsRepost(words, false);
    }

    private void turnsRepost(String words, boolean on) {
        seesEverythingDrawn();
        post(words).press("Repost");
        browser.until(
                "my repost",
                () -> Boolean.toString(on).equals(post(words).control("Repost").getDomAttribute("aria-pressed")));
    }

    /** Puts a post of one's own into other words, but does not save them yet. */
    void rewrites(String words, String better) {
        seesEverythingDrawn();
        post(words).press("More");
        presses("Edit");
        fills("Text", better);
    }

    void seesLikes(String words, int count) {
        browser.until(count + " likes", () -> post(words).names("button").contains("Like, " + count));
    }

    void seesPicture(String words) {
        browser.until("the picture of “" + words + "”", () -> {
            var post = among("article", words);
            return post != null
                    && post.findElements(By.cssSelector(".media img")).stream().anyMatch(Person::isDrawn);
        });
    }

    private static boolean isDrawn(WebElement picture) {
        return !"0".equals(picture.getDomProperty("naturalWidth"));
    }

    void comments(String words, String comment) {
        opens(words);
        fills("Write a comment", comment);
        page.within(() -> among("form", "")).press("Comment");
        seesPost(comment);
    }

    /** Opens the page of a post by its time, the one link that every post has. */
    void opens(String words) {
        browser.until("the page of the post", () -> {
            var post = among("article", words);
            return post != null && browser.click(post.findElement(By.cssSelector("a.time")));
        });
        browser.until("to be there", () -> path().matches("/@[^/]+/\\d+"));
    }

    void seesPost(String words) {
        browser.until("a post with “" + words + "”", () -> among("article", words));
    }

    Finder post(String words) {
        return page.within(() -> among("article", words));
    }

    // The state of the place

    void seesNotice(String words) {
        browser.until("the notice “" + words + "”", () -> among(".banner", words));
    }

    void seesNoNotice(String words) {
        browser.until("the notice “" + words + "” to go", () -> among(".banner", words) == null);
    }

    /** What is said about something that did not work, wherever it is said. */
    void isTold(String words) {
        browser.until("to be told “" + words + "”", () -> among("[role=alert], [role=status]", words));
    }

    // Talking

    void talksWith(Person other) {
        visits(other);
        presses("Message " + other.name());
        page.field("Message " + other.name());
    }

    void says(Person other, String words) {
        page.field("Message " + other.name()).sendKeys(words, Keys.ENTER);
        hears(words);
    }

    /** Begins a message, and does not send it. */
    void startsSaying(Person other, String words) {
        page.field("Message " + other.name()).sendKeys(words);
    }

    String unsaid(Person other) {
        return reads("Message " + other.name());
    }

    void hears(String words) {
        browser.until("the message “" + words + "”", () -> among("[role=log]", words));
    }

    /** Neither missing nor there twice, and in this order. */
    void heardOnceEach(String... words) {
        var heard = browser.until("the conversation", () -> among("[role=log]", words[words.length - 1]))
                .getText();
        var last = -1;
        for (var word : words) {
            var first = heard.indexOf(word);
            if (first <= last || first != heard.lastIndexOf(word)) {
                throw new AssertionError("“%s” is missing, twice or out of order in:\n%s".formatted(word, heard));
            }
            last = first;
        }
    }

    /** My newest message has arrived, and may even have been seen. */
    void seesSent(String words) {
        hears(words);
        browser.until(
                "“" + words + "” to be sent",
                () -> among("[role=log]", "Sent") != null || among("[role=log]", "Seen") != null);
    }
}
