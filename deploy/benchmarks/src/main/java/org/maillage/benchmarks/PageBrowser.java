package org.maillage.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Chromium that {@code MAILLAGE_BROWSER} names, without a screen; only for the thread that launched it. */
final class PageBrowser implements AutoCloseable {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    /** Root may not use the sandbox; nothing else of the machine is to be fetched or drawn meanwhile. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String watch = watch();

    private PageBrowser(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException when none is named
     */
    static PageBrowser launched() {
        return new PageBrowser(Optional.ofNullable(System.getenv("MAILLAGE_BROWSER"))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException("no Chromium: name one in MAILLAGE_BROWSER")));
    }

    /** Opens a screen for somebody who has never been there and is not signed in; returns when it is drawn. */
    WatchedPage open(URI screen) {
        var context = browser.newContext(new NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(WIDE, HIGH));
        context.addInitScript(watch);
        return new WatchedPage(context, screen);
    }

    /** Its version, as it names itself. */
    String version() {
        return browser.version();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static String watch() {
        try (var script = Objects.requireNonNull(PageBrowser.class.getResourceAsStream("/page-watch.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
