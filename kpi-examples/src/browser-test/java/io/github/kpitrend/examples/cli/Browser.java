// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The distribution's Chromium without a window, with an empty profile. It is looked for on the path, with its driver; {@code -Dkpitrend.browser} and
 * {@code -Dkpitrend.driver} name others.
 */
final class Browser implements AutoCloseable {

    /** How high a window is. */
    static final int HEIGHT = 844;

    /** How long a page may take on a machine that does many other things. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChromeDriver driver;

    Browser(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("kpitrend.browser", "chromium", "chromium-browser", "google-chrome"));
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("kpitrend.driver", "chromedriver"))
                        .build(),
                options);
    }

    private static File program(String property, String... names) {
        String given = System.getProperty(property);
        if (given != null) {
            return new File(given);
        }
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + String.join(", ", names) + " on the path; install it or set -D" + property))
                .toFile();
    }

    /** Opens a page and waits until all of it is there; the driver sometimes returns while the page that was left, or half of the new one, stands. */
    void open(Path file) {
        String address = file.toUri().toString();
        driver.executeScript("window.left = true");
        driver.get(address);
        await(
                "!window.left && location.href === '" + address + "' && document.readyState === 'complete'"
                        + " && performance.getEntriesByType('navigation')[0].loadEventEnd > 0",
                address + " is loaded");
    }

    /** Waits until a condition of a script holds. */
    void await(String condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(driver.executeScript("return Boolean(" + condition + ")"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + PATIENCE.toSeconds() + " seconds it did not hold that " + what
                        + "; open is " + driver.executeScript("return location.href + ' ' + document.readyState"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Makes the window as wide as this, as that of a telephone where it is narrow. */
    void resize(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Asks for a colour scheme, light or dark. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Returns the driver, for tools that take one. */
    ChromeDriver driver() {
        return driver;
    }

    /** Sends a command of the browser's own protocol. */
    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String script) {
        return (List<String>) run(script);
    }

    @SuppressWarnings("unchecked")
    List<List<String>> table(String script) {
        return (List<List<String>>) run(script);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Returns what the browser logged since it was last asked: errors, warnings and what scripts say. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Returns the messages about requests that the browser sent since it was last asked. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
