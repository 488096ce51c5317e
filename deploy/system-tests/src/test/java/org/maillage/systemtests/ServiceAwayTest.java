package org.maillage.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.systemtests.Visitor.soon;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A service that is killed while somebody looks: its part of the page says so, or of when what it shows is, the rest goes on, and it comes back by itself. */
@Order(5)
@WithInstallation
class ServiceAwayTest {

    private static final String FUNDING = "funding";
    private static final long A_MINUTE = 60_000;
    private static final String AWAY = "Le financement ne répond pas pour l’instant.";

    private static Installation installation;
    private static City city;
    private static Chromium chromium;
    private static Visitor officer;

    @BeforeAll
    static void open(Installation shared) {
        installation = shared;
        city = new City(shared);
        // The first one, so that there is a number that can move.
        city.receipt(city.citizenHouse, report(), "applied");
        await().atMost(30, SECONDS).until(() -> city.needsReported() > 0);
        chromium = Chromium.launched();
        officer = chromium.visitor(shared).at("/accessibilite").signIn("agent");
    }

    @AfterAll
    static void close() {
        officer.close();
        chromium.close();
    }

    @Test
    void isMissingInItsPartOnlyAndComesBackByItself() {
        officer.at("/financements?periode=2025");
        Locator lifeOfGrants = officer.find("section[aria-labelledby=titre-entonnoir]");
        assertThat(lifeOfGrants.locator(".etape").first()).isVisible();
        officer.page().evaluate("() => { window.stayed = true; }");

        kill();
        officer.find("#periode").selectOption(thisYear());

        assertThat(lifeOfGrants).containsText(AWAY);
        assertThat(officer.find(".manque.mal")).hasCount(1);
        assertTheRestIsLive();
        assertThat(lifeOfGrants).containsText(AWAY);

        installation.restart(FUNDING);

        // Asked again without anybody's doing.
        soon(() -> assertThat(officer.find(".manque.mal").count()).isZero());
        assertThat(lifeOfGrants.locator(".etape").first()).isVisible();
        assertThat(officer.page().evaluate("() => window.stayed"))
                .as("all the while on one page")
                .isEqualTo(true);
    }

    @Test
    void whatItSaidBeforeStaysAndSaysOfWhenItIs() {
        try (var other = chromium.visitor(installation)) {
            other.page().clock().install();
            other.at("/accessibilite").signIn("agent").at("/financements");
            Locator lifeOfGrants = other.find("section[aria-labelledby=titre-entonnoir]");
            Locator old = lifeOfGrants.locator(".avis.ancien");
            assertThat(lifeOfGrants.locator(".etape").first()).isVisible();
            assertThat(old).hasCount(0);

            kill();
            report(); // whatever happens, files are read again for it, once a minute
            soon(() -> {
                other.page().clock().fastForward(A_MINUTE);
                assertThat(old.count()).isOne();
            });

            assertThat(old).containsText("Lu à");
            assertThat(old).containsText(AWAY);
            assertThat(lifeOfGrants.locator(".etape").first()).isVisible();

            installation.restart(FUNDING);

            soon(() -> assertThat(old.count()).isZero());
            assertThat(lifeOfGrants.locator(".etape").first()).isVisible();
        }
    }

    private static String thisYear() {
        return String.valueOf(LocalDate.now(ZoneId.of("Europe/Paris")).getYear());
    }

    private static void kill() {
        ProcessHandle victim = installation.process(FUNDING);
        assertThat(victim.destroyForcibly()).isTrue();
        await().atMost(30, SECONDS).until(() -> !victim.isAlive());
    }

    /** On another screen and back, as people look around. */
    private static void assertTheRestIsLive() {
        officer.find("nav a[data-screen=besoins]").click();
        officer.drawn();
        double before = reported();

        report();

        soon(() -> assertThat(reported()).isEqualTo(before + 1));
        assertThat(officer.find("live-badge")).containsText("En direct");
        officer.page().goBack();
    }

    private static String report() {
        return city.published(Statements.needReported(Statements.newSubject()));
    }

    private static double reported() {
        String said = officer.find(".bandeau .det")
                .filter(new Locator.FilterOptions().setHasText("signalement"))
                .textContent();
        Double value = Shown.read(said.substring(said.indexOf("sur ") + "sur ".length()))
                .value();
        assertThat(value).as(said).isNotNull();
        return value == null ? Double.NaN : value;
    }
}
