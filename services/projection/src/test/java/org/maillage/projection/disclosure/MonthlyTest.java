package org.maillage.projection.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillage.projection.disclosure.Disclosed.Shown;
import org.maillage.projection.disclosure.Disclosed.Withheld;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.Slice;

/** The demonstration city, released once a month. */
class MonthlyTest {

    private final Figures figures = new Figures(Catalogue.all());
    private final Folded cells = new Folded(figures);
    private final Kept releases = new Kept();
    private final Monthly monthly = new Monthly(new Census(figures, cells), releases);

    @Test
    void beforeTheFirstReleaseNothingIsTold() {
        assertThat(new Publication(null).of(figures.get("emplois"), "2024", "TOUS", Slice.WHOLE))
                .isEqualTo(Withheld.NOT_RELEASED);
    }

    @Test
    void anEmptyCityReleasesNothing() {
        assertThat(monthly.release(DemoPersons.END)).isEmpty();
    }

    @Test
    void aMonthIsReleasedOnce() {
        tell();

        assertThat(monthly.release(DemoPersons.END)).isPresent();
        assertThat(monthly.isDue(DemoPersons.END.plusDays(30))).isFalse();
        assertThat(monthly.release(DemoPersons.END.plusDays(30))).isEmpty();
        assertThat(monthly.isDue(DemoPersons.END.plusMonths(1))).isTrue();
    }

    @Test
    void everybodyIsToldOfTheWholeCity() {
        tell();
        var publication = new Publication(monthly.release(DemoPersons.END).orElseThrow());

        var jobs = shown(publication, "emplois", "TOUS", Slice.WHOLE);
        assertThat(jobs.value().value()).isEqualByComparingTo("34.7");
        assertThat(jobs.value().of()).isEqualTo(Map.of("persons", 42L));
        assertThat(jobs.until()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(shown(publication, "satisfaction", "TOUS", Slice.WHOLE)
                        .value()
                        .value())
                .isEqualByComparingTo("4.13");
        assertThat(shown(publication, "mixite-lieux", "TOUS", Slice.WHOLE)
                        .value()
                        .value())
                .isEqualByComparingTo("0.66");
        assertThat(shown(publication, "part-femmes", "TOUS", Slice.WHOLE)
                        .value()
                        .of())
                .containsKeys("numerator", "denominator");
    }

    @Test
    void aDistrictOfFewIsWithheldAndSoIsWhatWouldTell() {
        tell();
        var publication = new Publication(monthly.release(DemoPersons.END).orElseThrow());
        var jobs = figures.get("emplois");

        assertThat(publication.of(jobs, "2024", "QN03106I", Slice.WHOLE)).isEqualTo(Withheld.NOT_RELEASED);
        assertThat(publication.of(jobs, "2015", "QP031007", Slice.WHOLE)).isEqualTo(Withheld.NOT_RELEASED);
        assertThat(publication.of(jobs, "2015+2024", "TOUS", Slice.WHOLE)).isEqualTo(Withheld.NOT_RELEASED);
        assertThat(publication.of(figures.get("emplois-qpv"), "2024", "QN03107M", Slice.WHOLE))
                .isEqualTo(Withheld.NOT_RELEASED);
        assertThat(publication.of(jobs, "2024", "TOUS", new Slice("livesInQpv", "YES")))
                .isEqualTo(Withheld.NOT_RELEASED);
        assertThat(publication.of(jobs, "2024", "QN03107M", new Slice("gender", "WOMAN")))
                .isEqualTo(Withheld.NOT_RELEASED);
    }

    @Test
    void fewerThanFiveAreWordsForEverybody() {
        DemoPersons.all().stream().filter(it -> it.on().getYear() == 2021).forEach(it -> cells.add(it.fact()));
        var publication =
                new Publication(monthly.release(LocalDate.of(2022, 2, 1)).orElseThrow());

        assertThat(publication.of(figures.get("emplois"), "2024", "TOUS", Slice.WHOLE))
                .isEqualTo(Withheld.TOO_FEW);
    }

    @Test
    void everyFigureOfPersonsHasAPopulation() {
        var publication = new Publication(null);
        figures.definitions().stream()
                .filter(Definition::persons)
                .forEach(it -> assertThat(publication.of(it, "2024", "TOUS", Slice.WHOLE))
                        .as(it.key())
                        .isEqualTo(Withheld.NOT_RELEASED));
    }

    private void tell() {
        DemoPersons.all().forEach(it -> cells.add(it.fact()));
    }

    private Shown shown(Publication publication, String figure, String territory, Slice slice) {
        return (Shown) publication.of(figures.get(figure), "2024", territory, slice);
    }

    private static final class Kept implements Releases {

        private final List<Release> all = new ArrayList<>();

        @Override
        public Optional<Release> last() {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }

        @Override
        public void add(Release release) {
            all.add(release);
        }
    }
}
