package org.maillage.projection.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/** How old, from whom, and who is missing. */
class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Expectation JOBS =
            new Expectation("tec", "TEC", List.of("/partenaires/tec"), "job-declared", 30);

    private final List<JournalEntry> unread = new ArrayList<>();
    private final List<Expectation> expected = new ArrayList<>();
    private final Freshness freshness = new Freshness(
            new Figures(Catalogue.all()),
            entries -> {
                unread.forEach(entries);
                unread.clear();
            },
            () -> new Expectations.Known(expected, NOW));

    @Test
    void aFigureIsAsOldAsTheNewestThatCountsForIt() {
        says("/partenaires/tec/emplois", "job-declared", "2026-01-01", "2026-06-01", "emplois");
        says("/partenaires/vrac", "job-declared", "2026-05-01", "2026-05-02", "emplois");
        says("/partenaires/vrac", "need-reported", "2026-06-10", "2026-06-11", "besoins-signales");

        var jobs = figure("emplois");

        assertThat(jobs.newest()).isEqualTo(new Latest(day("2026-05-01"), day("2026-06-01")));
        assertThat(jobs.sources()).containsOnlyKeys("/partenaires/tec/emplois", "/partenaires/vrac");
        assertThat(figure("montant-accorde").newest()).isNull();
    }

    @Test
    void aRatioIsAsFreshAsItsSums() {
        says("/partenaires/tec", "job-declared", "2026-05-01", "2026-05-02", "embauches");

        assertThat(figure("emplois-qpv").newest()).isEqualTo(new Latest(day("2026-05-01"), day("2026-05-02")));
        assertThat(freshness.newest(
                        new Figures(Catalogue.all()).find("emplois-qpv").orElseThrow()))
                .contains(day("2026-05-02"));
    }

    @Test
    void whoIsNotHeardWithinItsRhythmIsSilent() {
        expected.add(JOBS);
        assertThat(report().silent()).as("never heard").containsExactly(new Silence(JOBS, null, 0));

        says("/partenaires/tec/emplois", "job-declared", "2020-01-01", "2026-05-31T12:00:00Z", "emplois");
        assertThat(report().silent()).as("to the instant").isEmpty();

        assertThat(freshness.at(NOW.plusSeconds(1)).silent())
                .containsExactly(new Silence(JOBS, day("2026-05-31T12:00:00Z"), 0));
        assertThat(freshness.at(NOW.plusSeconds(3 * 86_400)).figures())
                .filteredOn(it -> !it.silent().isEmpty())
                .as("only in the figures that it feeds")
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.figure().key()).isEqualTo("emplois");
                    assertThat(it.silent().getFirst().daysLate()).isEqualTo(3);
                });
    }

    @Test
    void anotherSourceOrWhatCouldNotBeReadIsNoSignOfLife() {
        expected.add(JOBS);
        says("/partenaires/tecteur", "job-declared", "2026-06-29", "2026-06-29", "emplois");
        says("/partenaires/tec", "need-reported", "2026-06-29", "2026-06-29", "besoins-signales");
        says("/partenaires/tec", "job-declared", "2026-06-29", "2026-06-29", "emplois");
        var dead = unread.removeLast();
        unread.add(JournalEntry.dead(dead.position(), dead.origin(), "not a view"));

        assertThat(report().silent()).hasSize(1);
    }

    private Freshness.Report report() {
        return freshness.at(NOW);
    }

    private FigureFreshness figure(String key) {
        return report().figures().stream()
                .filter(it -> it.figure().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void says(String source, String name, String occurred, String recorded, String figure) {
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of(Territories.WHOLE))));
        var contribution = Contribution.one(LocalDate.EPOCH, where, Map.of());
        var origin = new Origin(
                "e",
                "org.maillage.impact." + name + ".v1",
                UUID.randomUUID(),
                1,
                day(occurred),
                day(recorded),
                "receipt",
                source);
        unread.add(JournalEntry.read(
                new Position(new Partition("impact.job.events.v1", 0), unread.size()),
                origin,
                List.of(new Addition(figure, 1, contribution), new Addition(figure, 1, contribution))));
    }

    private static Instant day(String text) {
        return Instant.parse(text.contains("T") ? text : text + "T00:00:00Z");
    }
}
