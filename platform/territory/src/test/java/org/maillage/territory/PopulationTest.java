package org.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Residents of districts, each count with its year. */
class PopulationTest {

    private static final Territories TERRITORIES = Territories.load();

    @Test
    void everyDistrictOf2015ThatIsLoadedWasCounted() {
        var loaded = TERRITORIES.districts("2015").stream().map(District::code).toList();

        assertThat(TERRITORIES.populations()).containsKeys(loaded.toArray(String[]::new));
        assertThat(loaded.stream()
                        .mapToLong(code -> population(code).residents())
                        .sum())
                .as("the sum of INSEE's counts in Toulouse Métropole")
                .isEqualTo(62_394);
    }

    @Test
    void aCountSaysOfWhichYearItIs() {
        assertThat(population("QP031007")).isEqualTo(new Population(31_691, 2013));
    }

    @Test
    void theZoningOf2024WasNotCountedYet() {
        assertThat(TERRITORIES.populations().keySet()).noneMatch(code -> code.startsWith("QN"));
    }

    @Test
    void aLaterCountTakesThePlaceOfAnEarlierOne() {
        var file = new PopulationFile(
                Map.of(),
                List.of(
                        new PopulationFile.Count(2020, Map.of("QN03107M", 33_000L)),
                        new PopulationFile.Count(2018, Map.of("QN03107M", 32_000L, "QN03109M", 5_000L))));

        assertThat(file.latest())
                .containsExactly(
                        Map.entry("QN03107M", new Population(33_000, 2020)),
                        Map.entry("QN03109M", new Population(5_000, 2018)));
    }

    private static Population population(String code) {
        return Objects.requireNonNull(TERRITORIES.populations().get(code), code);
    }

    @Test
    void nobodyIsNoPopulation() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Population(0, 2013));
    }
}
