package org.commonhour.journeys.phone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven from outside; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where Chromium is: what the environment's {@code CHROMIUM} names, else where Debian and Fedora put it. */
    public static Optional<Path> installed() {
        String named = System.getenv().getOrDefault("CHROMIUM", "");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Chromium start(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        List<String> flags = new ArrayList<>(FLAGS);
        if (System.getProperty("user.name").equals("root")) {
            flags.add("--no-sandbox");
        }
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(flags));
        return new Chromium(playwright, browser);
    }

    /** A phone in the hand of a person of the demo community, with cookies and pages of its own. */
    public Phone phoneOf(String person, String address, Album album) {
        return new Phone(person, address, album, browser.newContext(Phone.SMALL_SCREEN));
    }

    /** The same for somebody at a desk. */
    public Phone deskOf(String person, String address, Album album) {
        return new Phone(person, address, album, browser.newContext(Phone.LARGE_SCREEN));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
