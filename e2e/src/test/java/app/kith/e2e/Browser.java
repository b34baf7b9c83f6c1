package app.kith.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;

/** One Chromium with an empty profile of its own. */
class Browser implements AutoCloseable {

    /** Long enough for a busy machine with two cores; what is there is seen at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Path profile = Folders.temporary("kith-browser");
    private final Window window;
    private final ChromeDriver driver;

    /** @param trust what the place says of its certificate */
    Browser(Window window, Scheme scheme, List<String> trust) {
        this.window = window;
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.chromedriver())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options(trust));
        measure(window.height);
        cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", window.touch));
        prefer(scheme);
    }

    private ChromeOptions options(List<String> trust) {
        var options = new ChromeOptions();
        options.setBinary(Programs.chromium());
        options.addArguments(
                "--headless=new",
                "--user-data-dir=" + profile,
                "--lang=en-GB",
                "--hide-scrollbars",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        options.addArguments(trust);
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        return options;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Makes the window this high, to see more of a page at once. */
    void measure(int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", window.width, "height", height, "deviceScaleFactor", 1, "mobile", window.touch));
    }

    void prefer(Scheme scheme) {
        var wish = Map.of("name", "prefers-color-scheme", "value", scheme.label());
        cdp("Emulation.setEmulatedMedia", Map.of("features", List.of(wish)));
    }

    /** Cuts the browser off from the network, or joins it again. */
    void offline(boolean cut) {
        cdp(
                "Network.emulateNetworkConditions",
                Map.of("offline", cut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** The page as it can be read now, in the words that are drawn. */
    String text() {
        return String.valueOf(driver.executeScript("return document.body.innerText"));
    }

    /** What comes of looking, as soon as there is something: neither null, nor false, nor gone again. */
    <T> T until(String what, Supplier<@Nullable T> look) {
        return new FluentWait<>(this)
                .withTimeout(PATIENCE)
                .pollingEvery(GLANCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "Waited for " + what + " at " + driver.getCurrentUrl() + " and read:\n" + text())
                .until(browser -> look.get());
    }

    /** Clicks in the middle of the window, where no sticky header lies over it. */
    boolean click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return true;
    }

    void photograph(Path file) {
        var png = cdp("Page.captureScreenshot", Map.of()).get("data");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(String.valueOf(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        Folders.remove(profile);
    }
}
