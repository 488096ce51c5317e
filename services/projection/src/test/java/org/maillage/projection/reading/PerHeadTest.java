package org.maillage.projection.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.reading.PerHead.District;

/** What districts have by head, and how unevenly. */
class PerHeadTest {

    @Test
    void aDistrictHasItsAmountByHeadAndTheYearOfTheCount() {
        var value = perHead(new District(123_950_000, 31_691, 2013));

        assertThat(value.value()).isEqualByComparingTo("39.11");
        assertThat(value.of())
                .isEqualTo(Map.of("numerator", 123_950_000L, "denominator", 31_691L, "populationYear", 2013L));
    }

    @Test
    void whereNobodyWasCountedThereIsNoValue() {
        assertThat(perHead()).isEqualTo(new Value(null, Map.of("numerator", 0L, "denominator", 0L)));
    }

    @Test
    void severalDistrictsAreOneAmountOverAllResidents() {
        var value = perHead(new District(100, 1, 2013), new District(200, 3, 2020));

        assertThat(value.value()).isEqualByComparingTo("0.75");
        assertThat(value.of()).containsEntry("populationYear", 2013L);
    }

    @Test
    void evenlySpreadIsNoInequality() {
        assertThat(gini(new District(100, 10, 2013), new District(300, 30, 2013)))
                .isZero();
    }

    @Test
    void oneDistrictWithEverythingIsUnevenByTheShareOfTheOthers() {
        assertThat(gini(new District(0, 75, 2013), new District(100, 25, 2013))).isEqualTo(75);
    }

    @Test
    void inequalityIsHalfTheMeanDifferenceOverTheMean() {
        assertThat(gini(new District(100, 1, 2013), new District(200, 1, 2013), new District(600, 1, 2013)))
                .as("(100 + 500 + 400) ÷ (3 × 900)")
                .isEqualTo(37);
    }

    @Test
    void nothingToSpreadIsNoInequalityToTell() {
        assertThat(perHead(new District(0, 10, 2013), new District(0, 30, 2013)).of())
                .doesNotContainKey("giniHundredths");
    }

    private static long gini(District... districts) {
        return perHead(districts).of().getOrDefault("giniHundredths", -1L);
    }

    private static Value perHead(District... districts) {
        return new PerHead(List.of(districts)).value();
    }
}
