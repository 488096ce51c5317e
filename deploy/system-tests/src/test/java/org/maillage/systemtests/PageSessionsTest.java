package org.maillage.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.systemtests.Visitor.soon;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who signs in on the dashboards, through the issuer's page, sees what they may, and comes back to where they were. */
@Order(0)
class PageSessionsTest {

    private static final String EMPALOT = "QN03106I";

    private static Chromium chromium;

    private Visitor visitor;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launched();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @BeforeEach
    void visit() {
        visitor = chromium.visitor(History.inOrder().installation());
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void whoSignsInComesBackToExactlyTheViewAndSeesWhatTheyMay() {
        String view = "/territoire?periode=2025&qpv=" + EMPALOT + "&provenance=services-ouverts";
        visitor.at(view);
        assertThat(visitor.find("dialog .manque")).containsText("Montré au personnel");

        visitor.find("dialog .manque").getByText("Se connecter").click();
        visitor.enter("agent");

        assertThat(visitor.page().url()).endsWith(view);
        assertThat(visitor.find("session-menu")).containsText("Agent de démonstration");
        soon(() -> assertThat(visitor.texts("dialog .apport")).isNotEmpty());

        visitor.page().keyboard().press("Escape");
        visitor.find("session-menu").getByText("Se déconnecter").click();
        visitor.drawn();

        assertThat(visitor.find("session-menu")).hasText("Se connecter");
    }

    @Test
    void aReaderIsToldWhichRoleIsNeeded() {
        visitor.at("/veille").signIn("lecture");

        assertThat(visitor.find("session-menu")).containsText("lecture");
        assertThat(visitor.find(".manque").first()).containsText("Demander le rôle « agent »");
    }

    @Test
    void aSessionThatEndedIsToldWithTheWayBack() {
        String view = "/impact?periode=2025&qpv=" + EMPALOT;
        visitor.at(view).signIn("agent");

        visitor.context().clearCookies();
        visitor.page().evaluate("() => dispatchEvent(new Event('online'))");

        assertThat(visitor.find(".avis.passe")).containsText("Votre session a pris fin");
        assertThat(visitor.find("session-menu")).hasText("Se connecter");
        visitor.find(".avis.passe").getByText("Se reconnecter").click();
        visitor.enter("agent");
        assertThat(visitor.page().url()).endsWith(view);
        assertThat(visitor.find("session-menu")).containsText("Agent de démonstration");
    }

    @Test
    void whatAnOfficerWritesIsTakenInUnderTheSessionAndTakenBack() {
        visitor.at("/impact?periode=2025").signIn("agent");
        Locator notes = visitor.find("details.notes").first();

        notes.locator("summary").click();
        notes.locator("[name=on]").fill("2025-06-30");
        notes.locator("[name=text]").fill("Fête du quartier");
        notes.locator("form button").click();

        assertThat(notes.locator("li")).containsText("Fête du quartier");
        visitor.page().reload();
        visitor.drawn();
        assertThat(notes.locator("li")).containsText("Fête du quartier");

        notes.locator("summary").click();
        notes.locator("li button").click();
        assertThat(notes.locator("li")).hasCount(0);
    }
}
