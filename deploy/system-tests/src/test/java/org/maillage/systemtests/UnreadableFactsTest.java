package org.maillage.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.systemtests.Visitor.soon;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A fact that nobody can read is told at the desk, and counted once it can be read, by what was told beforehand. */
@Order(5)
@WithInstallation
class UnreadableFactsTest {

    private static final String LETTERS = DomainEvents.NEEDS + ".projection.figures-dlt";
    private static final String DESK = "/bureau?poste=illisibles";
    private static final String LETTER = "section[aria-labelledby=titre-illisibles] table >> nth=0 >> tbody tr";

    private static Installation installation;
    private static City city;
    private static Client administration;
    private static Chromium chromium;
    private static Visitor administrator;

    @BeforeAll
    static void open(Installation shared) {
        installation = shared;
        city = new City(shared);
        administration = Client.of(shared, "administration");
        chromium = Chromium.launched();
        administrator = chromium.visitor(shared).at("/accessibilite").signIn("administration");
    }

    @AfterAll
    static void close() {
        administrator.close();
        chromium.close();
    }

    @Test
    void isSeenAtTheDeskAndCountedByWhatThePreviewSaid() {
        DomainEvents.Event report = report();
        UUID file = UUID.randomUUID();
        try (var records = new Records(installation);
                var live = LiveFigures.of(installation)) {
            records.sendBroken(report, file, DomainEvents.NEEDS);
            await().atMost(20, SECONDS).until(() -> standings(file).equals(List.of("unreadable")));
            assertThat(rows()).singleElement().asString().contains(DomainEvents.NEEDS, "toujours illisible");

            // What a release that can read it would find: the same event whole.
            records.sendLike(report, file, LETTERS);
            assertThat(rows()).hasSize(2).last().asString().contains("se lit désormais");

            administrator.find("button").getByText("Voir ce qui changerait").click();
            assertThat(administrator.find("main")).containsText("1 serait compté, 0 l’est déjà, 1 reste illisible.");
            List<JsonNode> told = previewed();
            assertPreviewShows(told);
            List<Long> foreseen = told.stream()
                    .map(cell -> value(cell) + cell.path("amount").asLong())
                    .toList();
            long reported = live.needsReported();

            administrator.find("button").getByText("Relire et compter").click();

            await().atMost(20, SECONDS).until(() -> live.needsReported() == reported + 1);
            soon(() -> assertThat(told).map(UnreadableFactsTest::value).isEqualTo(foreseen));
        }
        assertThat(rows()).last().asString().contains("déjà compté");
    }

    /** How a need's report looks on its topic: one that was really reported. */
    private static DomainEvents.Event report() {
        String receipt = city.published(Statements.needReported(Statements.newSubject()));
        String file = city.receipt(city.citizenHouse, receipt, "applied")
                .path("aggregateId")
                .asString();
        return DomainEvents.read(installation, DomainEvents.NEEDS).events().stream()
                .filter(event ->
                        event.place().file().equals(file) && event.name().equals("need-reported"))
                .findFirst()
                .orElseThrow();
    }

    /** The desk as it is now. */
    private static List<String> rows() {
        return administrator.at(DESK).texts(LETTER);
    }

    private static List<String> standings(UUID file) {
        return administration
                .get("/api/projection/dead-letters")
                .body()
                .path("letters")
                .valueStream()
                .filter(letter -> letter.path("file").asString("").equals(file.toString()))
                .map(letter -> letter.path("standing").asString())
                .toList();
    }

    /** The whole cells that would move. */
    private static List<JsonNode> previewed() {
        return administration
                .get("/api/projection/redrive")
                .body()
                .path("cells")
                .valueStream()
                .filter(cell -> cell.path("dimension").asString("").isEmpty()
                        && cell.path("part").asString("").isEmpty())
                .toList();
    }

    private static void assertPreviewShows(List<JsonNode> told) {
        Map<String, String> names = new HashMap<>();
        administration
                .get("/api/figures")
                .body()
                .path("figures")
                .forEach(it ->
                        names.put(it.path("key").asString(), it.path("name").asString()));
        Locator shown = administrator
                .find("main table")
                .filter(new Locator.FilterOptions().setHasText("Ce que chaque case gagnerait"))
                .locator("tbody tr");
        assertThat(shown).hasCount(told.size());
        List<String> texts = shown.allTextContents();
        for (int i = 0; i < texts.size(); i++) {
            JsonNode cell = told.get(i);
            assertThat(texts.get(i))
                    .startsWith(
                            Objects.requireNonNull(names.get(cell.path("figure").asString())))
                    .endsWith("+" + cell.path("amount").asLong());
        }
    }

    /** What the figure of a cell is on its day; a pair of districts of both zonings is asked for by one of them. */
    private static long value(JsonNode cell) {
        String[] pair = cell.path("territory").asString().split("\\+", -1);
        String zoning = cell.path("zoning").asString().contains("+")
                ? "both"
                : cell.path("zoning").asString();
        String day = cell.path("day").asString();
        return city.figure(
                cell.path("figure").asString(),
                "territory=" + pair[pair.length - 1] + "&zoning=" + zoning + "&from=" + day + "&to=" + day);
    }
}
