package org.maillage.projection.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.freshness.Telling.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.Territories;

/** How old, from whom, and who is missing. */
class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Expectation JOBS =
            new Expectation("tec", "TEC", List.of("/partenaires/tec"), "job-declared", 30);
    private static final Place HERE = Place.of("2024", "QN03107M");

    private final Telling telling = new Telling();
    private final List<Expectation> expected = new ArrayList<>();
    private final Freshness freshness =
            new Freshness(new Figures(Catalogue.all()), telling, () -> new Expectations.Known(expected, NOW));

    @Test
    void aFigureIsAsOldAsTheNewestThatCountsForIt() {
        telling.says("/partenaires/tec/emplois", "job-declared", "2026-01-01", "2026-06-01", "emplois");
        telling.says("/partenaires/vrac", "job-declared", "2026-05-01", "2026-05-02", "emplois");
        telling.says("/partenaires/vrac", "need-reported", "2026-06-10", "2026-06-11", "besoins-signales");

        var jobs = figure("emplois");

        assertThat(jobs.newest()).isEqualTo(new Latest(instant("2026-05-01"), instant("2026-06-01")));
        assertThat(jobs.sources()).containsOnlyKeys("/partenaires/tec/emplois", "/partenaires/vrac");
        assertThat(figure("montant-accorde").newest()).isNull();
    }

    @Test
    void aRatioIsAsFreshAsItsSums() {
        telling.says("/partenaires/tec", "job-declared", "2026-05-01", "2026-05-02", "embauches");

        assertThat(figure("emplois-qpv").newest()).isEqualTo(new Latest(instant("2026-05-01"), instant("2026-05-02")));
        assertThat(freshness.newest(
                        new Figures(Catalogue.all()).find("emplois-qpv").orElseThrow(), Place.ANYWHERE))
                .contains(instant("2026-05-02"));
    }

    @Test
    void whoIsNotHeardWithinItsRhythmIsSilent() {
        expected.add(JOBS);
        assertThat(report().silent()).as("never heard").containsExactly(new Silence(JOBS, null, 0));

        telling.says("/partenaires/tec/emplois", "job-declared", "2020-01-01", "2026-05-31T12:00:00Z", "emplois");
        assertThat(report().silent()).as("to the instant").isEmpty();

        assertThat(freshness.at(NOW.plusSeconds(1), Place.ANYWHERE).silent())
                .containsExactly(new Silence(JOBS, instant("2026-05-31T12:00:00Z"), 0));
        assertThat(freshness.at(NOW.plusSeconds(3 * 86_400), Place.ANYWHERE).figures())
                .filteredOn(it -> !it.silent().isEmpty())
                .as("only in the figures that it feeds")
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.figure().key()).isEqualTo("emplois");
                    assertThat(it.silent().getFirst().daysLate()).isEqualTo(3);
                });
    }

    @Test
    void whoIsExpectedIsKnownWithWhenItWasLastHeard() {
        expected.add(JOBS);
        expected.add(new Expectation("vrac", "VRAC", List.of("/partenaires/vrac"), "job-declared", 30));
        telling.says("/partenaires/tec", "job-declared", "2026-06-28", "2026-06-29", "emplois", "QN03107M");

        assertThat(freshness.hearings())
                .containsExactly(new Hearing(JOBS, instant("2026-06-29")), new Hearing(expected.getLast(), null));
    }

    @Test
    void anotherSourceOrWhatCouldNotBeReadIsNoSignOfLife() {
        expected.add(JOBS);
        telling.says("/partenaires/tecteur", "job-declared", "2026-06-29", "2026-06-29", "emplois");
        telling.says("/partenaires/tec", "need-reported", "2026-06-29", "2026-06-29", "besoins-signales");
        telling.says("/partenaires/tec", "job-declared", "2026-06-29", "2026-06-29", "emplois");
        telling.lastIsDead();

        assertThat(report().silent()).hasSize(1);
    }

    @Test
    void aPlaceIsAsFreshAsWhatCountsThere() {
        telling.says("/partenaires/tec", "job-declared", "2026-06-01", "2026-06-02", "emplois", "QN03107M");
        telling.says("/partenaires/vrac", "job-declared", "2026-06-03", "2026-06-04", "emplois", "QN03101M");
        telling.says("/partenaires/vrac", "job-declared", "2026-05-03", "2026-05-04", "emplois", "QN03107M");

        var there = freshness.at(NOW, HERE).figures().stream()
                .filter(it -> it.figure().key().equals("emplois"))
                .findFirst()
                .orElseThrow();

        assertThat(there.newest()).isEqualTo(new Latest(instant("2026-06-01"), instant("2026-06-02")));
        assertThat(there.sources())
                .containsEntry("/partenaires/vrac", new Latest(instant("2026-05-03"), instant("2026-05-04")));
        assertThat(freshness.newest(there.figure(), HERE)).contains(instant("2026-06-02"));
        assertThat(freshness.newest(there.figure(), Place.of("2015", "QP031007")))
                .isEmpty();
        assertThat(freshness.newest(there.figure(), Place.of("2015", Territories.WHOLE)))
                .as("the whole, whatever the zoning")
                .contains(instant("2026-06-04"));
    }

    @Test
    void whoHasToldOfAPlaceAndTellsOfOthersByNowIsSilentThere() {
        expected.add(JOBS);
        expected.add(new Expectation("vrac", "VRAC", List.of("/partenaires/vrac"), "job-declared", 30));
        telling.says("/partenaires/tec", "job-declared", "2026-04-01", "2026-04-01", "emplois", "QN03107M");
        telling.says("/partenaires/tec", "job-declared", "2026-06-29", "2026-06-29", "emplois", "QN03101M");

        assertThat(report().silent())
                .as("in the whole")
                .extracting(it -> it.expected().partner())
                .containsExactly("vrac");
        var there = freshness.at(NOW, HERE);
        assertThat(there.silent()).containsExactly(new Silence(JOBS, instant("2026-04-01"), 60));
        assertThat(there.figures())
                .filteredOn(it -> it.figure().key().equals("emplois"))
                .singleElement()
                .satisfies(it -> assertThat(it.silent()).isEqualTo(there.silent()));
    }

    private Freshness.Report report() {
        return freshness.at(NOW, Place.ANYWHERE);
    }

    private FigureFreshness figure(String key) {
        return report().figures().stream()
                .filter(it -> it.figure().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
