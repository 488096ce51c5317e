package org.maillage.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.systemtests.Visitor.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What people see of the demonstration city in a browser is what the projection answers: now, then, alone and together. */
@Order(0)
class DashboardTest {

    private static final String OF_2025 = "from=2025-01-01&to=2025-12-31";
    private static final Pattern OF_ALL = Pattern.compile("sur ([\\d\\s\\u00a0\\u202f]+) signalements");

    private static Installation installation;
    private static Chromium chromium;
    private static Client agent;
    private static Map<String, String> figuresByName;

    private static Visitor officer;

    private Visitor visitor;

    @BeforeAll
    static void launch() {
        installation = History.inOrder().installation();
        agent = Client.of(installation, "agent-demo");
        chromium = Chromium.launched();
        figuresByName = new HashMap<>();
        for (JsonNode figure : agent.get("/api/figures").body().path("figures")) {
            figuresByName.put(figure.path("name").asString(), figure.path("key").asString());
        }
        officer = chromium.visitor(installation).at("/accessibilite").signIn("agent");
    }

    @AfterAll
    static void end() {
        officer.close();
        chromium.close();
    }

    @BeforeEach
    void visit() {
        visitor = chromium.visitor(installation);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void theSixHeadlineFiguresAreThoseOfTheProjection() {
        officer.at("/territoire?periode=2025");

        soon(() -> {
            List<String> names = officer.texts(".kpi h3");
            List<String> values = officer.texts(".kpi .valeur");
            assertThat(names).hasSize(6);
            for (int i = 0; i < names.size(); i++) {
                String key = Objects.requireNonNull(figuresByName.get(names.get(i)), names.get(i));
                Shown.read(values.get(i)).isValueOf(cell(key, OF_2025), key);
            }
        });
    }

    @Test
    void theListOfDistrictsIsThatOfTheProjectionAndAddsUp() {
        officer.at("/territoire?periode=2025");

        List<String> figures = List.of("besoins-repondus", "services-ouverts", "beneficiaires", "emplois");
        for (int column = 0; column < figures.size(); column++) {
            Map<String, JsonNode> cells = cellsByDistrict(figures.get(column), OF_2025);
            int place = column;
            soon(() -> assertColumn(place, cells));
        }
    }

    private void assertColumn(int column, Map<String, JsonNode> cells) {
        double sum = 0;
        List<Locator> rows = officer.find("table.liste tbody tr").all();
        assertThat(rows).hasSizeGreaterThan(16);
        for (Locator row : rows) {
            Locator link = row.locator("a");
            String code = link.count() == 0 ? "HORS" : link.getAttribute("href").replace("?qpv=", "");
            Shown shown = Shown.read(row.locator("td").nth(column).textContent());
            JsonNode cell = cells.getOrDefault(code, MissingNode.getInstance());
            if (shown.value() != null && shown.value() != 0) {
                shown.isValueOf(cell, code);
                sum += shown.value();
            } else {
                assertThat(cell.path("value").asDouble(0)).as(code).isZero();
            }
        }
        Shown total =
                Shown.read(officer.find("table.liste tfoot td").nth(column).textContent());
        assertThat(total.value()).isEqualTo(Math.round(sum * 100) / 100.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/besoins", "/financements", "/incubation", "/impact"})
    void theFiguresOfAScreenAreThoseOfTheProjection(String screen) {
        officer.at(screen + "?periode=2025");

        soon(() -> {
            int compared = 0;
            for (Locator figure : officer.find(".bandeau > div").all()) {
                String key = figuresByName.get(figure.locator("dt").textContent());
                if (key != null && figure.locator("dd button").count() == 1) {
                    Shown.read(figure.locator("dd button").textContent()).isValueOf(cell(key, OF_2025), key);
                    compared++;
                }
            }
            assertThat(compared).isPositive();
        });
    }

    @Test
    void whatPartnersStatedIsThatOfTheProjectionAndAddsUp() {
        officer.at("/partenaires");

        String thisYear = "?from=" + Year.now(ZoneId.of("Europe/Paris")) + "-01-01";
        soon(() -> {
            var told = StatementCounts.told(agent, thisYear);
            assertThat(StatementCounts.shown(officer)).isEqualTo(told);
            assertThat(told.accepted()).isPositive().isEqualTo(told.applied() + told.refused() + told.waiting());
        });
        assertThat(StatementCounts.told(agent, "").applied())
                .as("since the first statement")
                .isPositive();
    }

    @Test
    void aPastDayIsReadByBothClocksAndLeft() {
        String figure = "services-ouverts";
        String then = OF_2025.replace("12-31", "06-30") + "&asOf=2025-06-30&knowledge=";
        visitor.at("/territoire?periode=2025&au=2025-06-30&vue=alors");

        assertThat(visitor.find("live-badge")).containsText("Date passée");
        soon(() -> headline("Services ouverts aux habitants").isValueOf(cell(figure, then + "then"), "then"));

        visitor.find(".avis.passe").getByLabel("tel que connu aujourd’hui").check();

        soon(() -> headline("Services ouverts aux habitants").isValueOf(cell(figure, then + "now"), "now"));

        visitor.find(".avis.passe").getByText("Revenir à maintenant").click();

        assertThat(visitor.find("live-badge")).containsText("En direct");
        soon(() -> headline("Services ouverts aux habitants").isValueOf(cell(figure, OF_2025), "today"));
        assertThat(visitor.page().url()).doesNotContain("au=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"services-ouverts", "besoins-repondus", "emplois", "montant-verse"})
    void whatAFigureIsMadeOfAddsUpToIt(String figure) {
        officer.at("/territoire?periode=2025&provenance=" + figure);

        List<String> parts = officer.texts("dialog .apport");
        double sum = parts.stream()
                .mapToDouble(it -> required(Shown.read(it.replace("+", ""))))
                .sum();

        assertThat(parts).isNotEmpty();
        Shown.read(officer.find("dialog .somme b").textContent()).isValueOf(cell(figure, OF_2025), figure);
        assertThat(sum)
                .isEqualTo(required(Shown.read(officer.find("dialog .somme b").textContent())));
    }

    @Test
    void whatIsPublishedChangesTheNumberInPlaceForAllWhoLook() {
        officer.at("/besoins");
        visitor.at("/besoins");
        long before = reported(visitor);
        assertThat(reported(officer)).isEqualTo(before);
        visitor.page().evaluate("() => { window.stayed = document.querySelector('.bandeau'); scrollTo(0, 300); }");

        City.accepted(Client.of(installation, "citoyennete").publish(Statements.needReported(Statements.newSubject())));

        soon(() -> assertThat(reported(visitor)).isEqualTo(before + 1));
        soon(() -> assertThat(reported(officer)).isEqualTo(before + 1));
        assertThat(visitor.page()
                        .evaluate("() => window.stayed === document.querySelector('.bandeau') && scrollY === 300"))
                .as("neither a new page nor another place on it")
                .isEqualTo(true);
    }

    @Test
    void withoutConnectionAllStaysReadableAndGoesOnByItself() {
        visitor.at("/territoire?periode=2025");
        List<String> shown = visitor.texts(".kpi .valeur");
        visitor.page().clock().install();

        visitor.context().route("**/api/live**", Route::abort);
        // The stream that is there is closed, and another tried.
        visitor.page().evaluate("() => dispatchEvent(new Event('online'))");
        visitor.page().clock().runFor(16_000);

        assertThat(visitor.find("live-badge")).containsText("Hors ligne");
        assertThat(visitor.find(".avis.mal")).containsText("Connexion perdue");
        assertThat(visitor.texts(".kpi .valeur")).isEqualTo(shown);

        visitor.context().unroute("**/api/live**");
        visitor.page().clock().runFor(3_000);
        visitor.page().clock().resume();

        assertThat(visitor.find("live-badge")).containsText("En direct");
        assertThat(visitor.find(".avis.mal")).hasCount(0);
        assertThat(visitor.texts(".kpi .valeur")).isEqualTo(shown);
    }

    @Test
    void aFilterIsChosenByKeyboardAndStaysInTheAddress() {
        Page page = visitor.at("/territoire?periode=2025").page();

        page.locator("table.liste a").first().focus();
        page.keyboard().press("Enter");
        visitor.drawn();

        assertThat(page.locator("table.liste tr.sel")).hasCount(1);
        String chosen = page.url();
        assertThat(chosen).contains("qpv=Q");
        page.keyboard().press("6");
        assertThat(page.locator("main h1")).hasText("Besoins");
        assertThat(page.url()).contains("/besoins").contains("qpv=Q");
        page.goBack();
        assertThat(page.locator("table.liste tr.sel")).hasCount(1);
        assertThat(page.url()).isEqualTo(chosen);
    }

    @Test
    void aServiceThatIsAwayIsMissingInItsPartOnly() {
        visitor.context()
                .route(
                        "**/api/funding/**",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(503)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"detail\":\"Le financement ne répond pas.\",\"code\":\"service.unavailable\"}")));

        visitor.at("/financements?periode=2025");

        assertThat(visitor.find(".manque.mal").first()).containsText("Le financement ne répond pas.");
        soon(() -> assertThat(visitor.texts(".bandeau dd button")).anyMatch(it -> required(Shown.read(it)) > 0));
    }

    private Shown headline(String name) {
        return Shown.read(visitor.find(".kpi")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator(".valeur")
                .textContent());
    }

    private static long reported(Visitor visitor) {
        String said = String.join(" ", visitor.texts(".bandeau .det"));
        var matcher = OF_ALL.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return (long) required(Shown.read(matcher.group(1)));
    }

    private static double required(Shown shown) {
        return Objects.requireNonNull(shown.value(), "a number");
    }

    private static JsonNode cell(String figure, String selection) {
        return cells(figure, selection).path(0);
    }

    private static Map<String, JsonNode> cellsByDistrict(String figure, String selection) {
        var cells = new HashMap<String, JsonNode>();
        cells(figure, "territory=*&" + selection)
                .forEach(cell -> cells.put(cell.path("territory").asString(), cell));
        return cells;
    }

    private static JsonNode cells(String figure, String selection) {
        return agent.get("/api/figures/" + figure + "?" + selection).body().path("cells");
    }
}
