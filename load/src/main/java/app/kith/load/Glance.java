package app.kith.load;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser on one node that looks at a conversation, while somebody writes into it on the other: how long from the
 * moment at which a message came to be until it stands on the page.
 */
final class Glance implements AutoCloseable {

    /** When each text that begins with a key first stood in the page; both clocks are this machine's. */
    private static final String WATCH = """
            window.firstSeen = {};
            const key = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
            new MutationObserver(changes => {
                const now = Date.now();
                for (const change of changes) {
                    for (const node of change.addedNodes) {
                        for (const found of (node.textContent || '').matchAll(key)) {
                            window.firstSeen[found[0]] ??= now;
                        }
                    }
                }
            }).observe(document.body, {childList: true, subtree: true, characterData: true});
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver browser;
    private final Map<String, Long> written = new HashMap<>();

    private Glance(ChromeDriver browser) {
        this.browser = browser;
    }

    /** @param route the cookie of the node that the browser is to be on */
    static Glance of(String address, Path profile, Member member, String conversation, String route) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getenv("KITH_CHROMEDRIVER")))
                .usingAnyFreePort()
                .build();
        var options = new ChromeOptions();
        options.setBinary(System.getenv("KITH_CHROMIUM"));
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        var glance = new Glance(new ChromeDriver(service, options));
        glance.signIn(address, member, route);
        glance.browser.get(address + "/chat/" + conversation);
        glance.waitFor(By.cssSelector("textarea"));
        glance.browser.executeScript(WATCH);
        return glance;
    }

    private void signIn(String address, Member member, String route) {
        browser.get(address + "/login");
        var pair = route.split("=", 2);
        browser.manage().deleteCookieNamed(pair[0]);
        browser.manage()
                .addCookie(new Cookie.Builder(pair[0], pair[1])
                        .path("/")
                        .isSecure(true)
                        .build());
        browser.get(address + "/login");
        waitFor(By.name("username")).sendKeys(member.handle());
        browser.findElement(By.name("password")).sendKeys(Member.PASSWORD + "\n");
        new WebDriverWait(browser, PATIENCE).until(_ -> !browser.getCurrentUrl().contains("/login"));
    }

    private org.openqa.selenium.WebElement waitFor(By what) {
        return new WebDriverWait(browser, PATIENCE).until(driver -> driver.findElement(what));
    }

    /** Somebody else says something, at their node. */
    void hears(Api api, Member sender, String conversation) throws Exception {
        var key = UUID.randomUUID().toString();
        var body = Map.of("conversationId", conversation, "text", key, "clientKey", key);
        var message = api.post(sender.caller(), "/api/messages", body)
                .expect(200, 201)
                .json();
        written.put(key, Instant.parse(message.get("createdAt").asString()).toEpochMilli());
    }

    /** @return of each message the milliseconds until it stood on the page, in order of size */
    List<Long> delays() {
        new WebDriverWait(browser, PATIENCE).until(_ -> seen().keySet().containsAll(written.keySet()));
        var seen = seen();
        var delays = new ArrayList<Long>();
        written.forEach((key, at) -> delays.add(seen.get(key) - at));
        delays.sort(null);
        return delays;
    }

    private Map<String, Long> seen() {
        var seen = new HashMap<String, Long>();
        if (browser.executeScript("return window.firstSeen") instanceof Map<?, ?> found) {
            found.forEach((key, at) -> seen.put((String) key, ((Number) at).longValue()));
        }
        return seen;
    }

    @Override
    public void close() {
        browser.quit();
    }
}
