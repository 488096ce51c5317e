package org.maillage.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Chromium that {@code maillage test} found or fetched, else the one on the path. Only for the thread that launched it. */
final class Chromium implements AutoCloseable {

    private static final List<String> COMMANDS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Root may not use the sandbox, and machines of tests have neither graphics nor a way out. */
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

    private Chromium(Path program) {
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
     * @throws AssertionError when there is none: pages are never left untested in silence
     */
    static Chromium launched() {
        return new Chromium(
                program()
                        .orElseThrow(
                                () -> new AssertionError(
                                        "no Chromium: run the tests with deploy/local/maillage test, or name one in MAILLAGE_BROWSER")));
    }

    /** Somebody who opens this installation's page at a desk, nobody being signed in. */
    Visitor visitor(Installation installation) {
        return new Visitor(
                installation,
                browser.newContext(new NewContextOptions()
                        .setBaseURL(installation.gateway().toString())
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(Visitor.WIDE, Visitor.HIGH)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> program() {
        return Optional.ofNullable(System.getenv("MAILLAGE_BROWSER"))
                .map(Path::of)
                .or(Chromium::onThePath);
    }

    private static Optional<Path> onThePath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
