package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;

/** Somebody at a screen, with a browser of their own: French, without movement, with its own cookies. */
final class Visitor implements AutoCloseable {

    static final int WIDE = 1440;
    static final int HIGH = 900;
    private static final int PHONE_WIDE = 390;
    private static final int PHONE_HIGH = 844;

    /**
     * Drawn: no skeleton is left, no figure still asked for, no chart in sight without lines, and the figures are live or those of
     * a past day.
     */
    private static final String DRAWN = """
            () => document.querySelector('main h1') !== null
                && document.querySelector('main .attente, dialog[open] .attente') === null
                && ![...document.querySelectorAll('main :is(td, dd, b)')].some((it) => it.textContent.trim() === '…')
                && [...document.querySelectorAll('main chart-view')].every((it) => it.querySelector('svg path') !== null
                    || it.clientHeight === 0 || it.getBoundingClientRect().top >= innerHeight)
                && ['live', 'past'].includes(document.querySelector('live-badge')?.dataset.state)
            """;

    private final Installation installation;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Visitor(Installation installation, BrowserContext context) {
        this.installation = installation;
        this.context = context;
        page = context.newPage();
        page.onPageError(faults::add);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a screen; returns when it is drawn. */
    Visitor at(String path) {
        page.navigate(path);
        return drawn();
    }

    /** Waits until the screen is drawn. */
    Visitor drawn() {
        page.waitForFunction(DRAWN);
        return this;
    }

    /** Signs in from where they are, on the issuer's page, and comes back. */
    Visitor signIn(String username) {
        page.locator("session-menu").getByText("Se connecter").click();
        return enter(username);
    }

    /** Says who they are on the issuer's page, and comes back to where the way there began. */
    Visitor enter(String username) {
        page.locator("#identifiant").fill(username);
        page.locator("#mot-de-passe").fill(installation.password(username));
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.startsWith(installation.gateway().toString()));
        return drawn();
    }

    /** Goes on with a light or a dark screen. */
    void prefers(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction(
                "theme => document.documentElement.dataset.theme === theme",
                scheme == ColorScheme.DARK ? "sombre" : "clair");
    }

    /** Goes on with a phone. */
    void onAPhone() {
        page.setViewportSize(PHONE_WIDE, PHONE_HIGH);
    }

    /** Goes on with a screen as wide as that, in pixels. */
    void onAScreenOf(int width) {
        page.setViewportSize(width, HIGH);
    }

    /** Goes on at a desk. */
    void atADesk() {
        page.setViewportSize(WIDE, HIGH);
    }

    /** The texts of all that a selector finds, hidden words included. */
    List<String> texts(String selector) {
        return page.locator(selector).allTextContents();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** What is asserted of the page becomes true soon; a browser is only for the thread that started it. */
    static void soon(ThrowingRunnable assertion) {
        await().pollInSameThread().pollDelay(Duration.ZERO).atMost(30, SECONDS).untilAsserted(assertion);
    }

    /** Ends, and fails where a script of the page has failed. */
    @Override
    public void close() {
        context.close();
        assertThat(faults).as("faults of the page's scripts").isEmpty();
    }
}
