package io.github.accelmaven.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a window and without a network. It and its driver are those of the machine: nothing is downloaded.
 * Not thread-safe.
 */
final class Browser implements AutoCloseable {

    private static final List<String> CHROMIUMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver", "/usr/local/bin/chromedriver");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts it. Where the machine has none, the test that asks is skipped; on a build server it fails.
     *
     * @param profile an empty directory
     */
    static Browser start(Path profile) {
        Optional<Path> chromium = firstOf(CHROMIUMS);
        Optional<Path> chromeDriver = firstOf(DRIVERS);
        boolean isThere = chromium.isPresent() && chromeDriver.isPresent();
        String reason =
                "there is no Chromium with its driver, which are looked for at " + CHROMIUMS + " and " + DRIVERS;
        if (!isThere && System.getenv("CI") != null) {
            throw new AssertionError(reason);
        }
        assumeTrue(isThere, reason);
        return new Browser(driver(chromium.orElseThrow(), chromeDriver.orElseThrow(), profile));
    }

    private static Optional<Path> firstOf(List<String> paths) {
        return paths.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static ChromeDriver driver(Path chromium, Path chromeDriver, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(
                "--headless=new",
                // In a container there are no namespaces for one, and the page is our own.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromeDriver.toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    /** Opens a page from its file, as somebody who has no network; it is drawn when it is loaded. */
    void open(Path page) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
        driver.get(page.toUri().toString());
        if (!"true".equals(run("return document.documentElement.dataset.drawn"))) {
            throw new AssertionError("the page is not drawn: " + console());
        }
    }

    /** Asks for colours as a system with dark or light ones does. */
    void preferColours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Makes the page as large as a window of that many pixels shows. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows the page as it is printed. */
    void print() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** What the console shows since this was asked last: messages, errors, violations of the page's policy. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> findAll(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The texts of all elements that a selector names, asked at once. */
    List<String> texts(String css) {
        Object texts = driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(found => found.textContent)", css);
        return texts instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What a script returns, as a text. */
    String run(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /** Sends keys to whatever has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The id of what has the focus. */
    String focused() {
        return run("return document.activeElement.id");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
