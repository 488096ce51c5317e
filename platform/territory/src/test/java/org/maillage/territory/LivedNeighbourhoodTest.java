package org.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.maillage.territory.Territories.OUTSIDE;
import static org.maillage.territory.Toulouse.TERRITORIES;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivedNeighbourhoodTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Reynerie", "Bellefontaine", "Bagatelle", "Mirail Université", "La Faourette", "Papus", "Tabar"})
    void theNeighbourhoodsOfGrandMirailBelongToIt(String name) {
        assertThat(codes(name)).containsOnly(Map.entry("2015", "QP031007"), Map.entry("2024", "QN03107M"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NÉGRENEYS", "negreneys", "  Négreneys ", "Ne\u0301greneys"})
    void aNameIsFoundHoweverItIsWritten(String written) {
        assertThat(TERRITORIES.livedNeighbourhood(written))
                .map(LivedNeighbourhood::name)
                .hasValue("Négreneys");
    }

    @Test
    void apostrophesAndDashesDoNotMatter() {
        assertThat(codes("val d’aran")).isEqualTo(codes("Val d'Aran")).isNotEmpty();
        assertThat(codes("bellefontaine–milan")).containsEntry("2024", "QN03107M");
    }

    @Test
    void aNeighbourhoodMayHaveLeftTheZoning() {
        assertThat(codes("Maraîchers")).containsOnly(Map.entry("2015", "QP031015"), Map.entry("2024", OUTSIDE));
    }

    @Test
    void whatIsNotEstablishedIsLeftOut() {
        assertThat(codes("Trois Cocus")).containsOnlyKeys("2024");
    }

    @Test
    void anUnknownNameBelongsNowhere() {
        assertThat(TERRITORIES.livedNeighbourhood("Montmartre")).isEmpty();
    }

    @Test
    void everyCodeOfTheListIsAccepted() {
        for (var neighbourhood : Resources.read("lived-neighbourhoods.json", LivedNeighbourhood[].class)) {
            neighbourhood
                    .codes()
                    .forEach((zoning, code) -> assertThat(TERRITORIES.accepts(zoning, code))
                            .as(neighbourhood.name() + " " + code)
                            .isTrue());
        }
    }

    @Test
    void twoNeighbourhoodsCannotShareAName() {
        var twice = List.of(
                new LivedNeighbourhood("Izards", "31555", Map.of()),
                new LivedNeighbourhood("IZARDS", "31555", Map.of()));
        assertThatIllegalStateException().isThrownBy(() -> new LivedNeighbourhoods(twice));
    }

    private static Map<String, String> codes(String name) {
        return TERRITORIES
                .livedNeighbourhood(name)
                .map(LivedNeighbourhood::codes)
                .orElse(Map.of());
    }
}
