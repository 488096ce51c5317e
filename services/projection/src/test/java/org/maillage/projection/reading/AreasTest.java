package org.maillage.projection.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Residents;

/** Territories that are added up at reading. */
class AreasTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Period ON = new Period(DAY, DAY);
    private static final Slice THEME = new Slice("theme", "SANTE");

    private final Sums sums = new Sums(areas(Map.of(
            "COMMUNE-31555", new Area.Several(Set.of("QN03107M", "QN03109M")),
            "QPV", new Area.EveryDistrict(Set.of("QN03107M", "QN03109M", "QN03105M", "QN03117N")))));

    @Test
    void aCommuneIsTheSumOfItsDistricts() {
        add("QN03107M", "A", 2);
        add("QN03109M", "A", 3);
        add("QN03109M", "B", 1);
        add("QN03105M", "A", 50);
        add("TOUS", "A", 56);

        assertThat(sums.parts("COMMUNE-31555", Slice.WHOLE, ON)).isEqualTo(Map.of("A", 5L, "B", 1L));
        assertThat(sums.parts("QN03109M", Slice.WHOLE, ON)).isEqualTo(Map.of("A", 3L, "B", 1L));
    }

    @Test
    void allDistrictsAreNeitherTheWholeNorWhatLiesOutside() {
        add("QN03107M", "", 2);
        add("QN07501M", "", 1);
        add("HORS", "", 20);
        add("INCONNU", "", 30);
        add("TOUS", "", 53);

        assertThat(sums.sum("QPV", Slice.WHOLE, ON))
                .as("facts may name districts that are not known")
                .isEqualTo(3);
    }

    @Test
    void anAreaHasTheBreakdownValuesOfAllItsDistricts() {
        sums.add("QN03107M", THEME, DAY, "", 1);
        sums.add("QN03105M", new Slice("theme", "LOGEMENT"), DAY, "", 1);

        assertThat(sums.values("COMMUNE-31555", "theme")).containsExactly("SANTE");
        assertThat(sums.values("QPV", "theme")).containsExactly("LOGEMENT", "SANTE");
    }

    @Test
    void whoeverWasCountedInTwoDistrictsOfACommuneIsOneThere() {
        add("QN03107M", "930000054", 1);
        add("QN03109M", "930000054", 1);

        assertThat(value(new Measure.Distinct(), "COMMUNE-31555").value()).isEqualByComparingTo("1");
    }

    @Test
    void residentsAreThoseOfTheCountedDistrictsWithOrWithoutAnAmount() {
        var residents = new Residents(Map.of(
                "QN03107M", new Residents.Count(30, 2020),
                "QN03105M", new Residents.Count(10, 2020)));
        add("QN03107M", "", 60_000);
        add("QN03109M", "", 99_900);
        var measure = new Measure.PerResident("sums", residents);

        assertThat(value(measure, "QN03107M").value()).isEqualByComparingTo("20");
        assertThat(value(measure, "QPV").value()).isEqualByComparingTo("15");
        assertThat(value(measure, "QPV").of()).containsEntry("giniHundredths", 25L);
        assertThat(value(measure, "QN03109M").value()).as("not counted").isNull();
        assertThat(value(measure, "TOUS").value()).as("no district").isNull();
    }

    @Test
    void onlyTheCellsOfListedAreasAreRead() {
        assertThat(Areas.of(Set.of("TOUS", "QN03107M")).territories()).containsExactlyInAnyOrder("TOUS", "QN03107M");
        assertThat(areas(Map.of("COMMUNE-31555", new Area.Several(Set.of("QN03107M"))))
                        .territories())
                .containsExactly("QN03107M");
        assertThat(areas(Map.of("QPV", new Area.EveryDistrict(Set.of()), "TOUS", new Area.One("TOUS")))
                        .territories())
                .as("all, as facts may name districts that are not known")
                .isEmpty();
    }

    @Test
    void aPlaceInBothGenerationsIsFoundByEitherCode() {
        var area = new Area.InBoth(Set.of("QP031007"));

        assertThat(area.covers("QP031007+QN03107M")).isTrue();
        assertThat(area.covers("QP031010+QN03109M")).isFalse();
        assertThat(new Area.InBoth(Set.of("QN03109M")).covers("QP031010+QN03109M"))
                .isTrue();
    }

    private static Areas areas(Map<String, Area> byName) {
        return new Areas(new TreeMap<>(byName));
    }

    private void add(String territory, String part, long amount) {
        sums.add(territory, Slice.WHOLE, DAY, part, amount);
    }

    private Value value(Measure measure, String area) {
        var definition = Definition.shown("sums", "Sommes", "unités", measure, List.of(), "Pour l’essai.");
        return new Valuation(definition, Map.of("sums", sums)).of(area, Slice.WHOLE, ON);
    }
}
