package org.maillage.projection.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a fact counts, zoning by zoning. */
class TerritoriesTest {

    @Test
    void aPlaceInBothGenerationsCountsInTheZoningOfBothToo() {
        assertThat(at("QP031007", "QN03107M").byZoning())
                .isEqualTo(Map.of(
                        "2015", List.of("QP031007", "TOUS"),
                        "2024", List.of("QN03107M", "TOUS"),
                        "2015+2024", List.of("QP031007+QN03107M", "TOUS")));
    }

    @Test
    void aPlaceThatLeftOrEnteredDoesNot() {
        assertThat(at("QP031018", null).byZoning())
                .isEqualTo(Map.of("2015", List.of("QP031018", "TOUS"), "2024", List.of("HORS", "TOUS")));
        assertThat(at(null, "QN03119N").byZoning()).doesNotContainKey(Territories.BOTH);
    }

    @Test
    void whatNobodySaysIsUnknownAndNotOutside() {
        var told = Territories.of(Map.of("2015", "QP031007"), Map.of("2015", "DECLARED"));

        assertThat(told.byZoning())
                .isEqualTo(Map.of("2015", List.of("QP031007", "TOUS"), "2024", List.of("INCONNU", "TOUS")));
    }

    @Test
    void aGrantForTwoDistrictsIsOneInTheWholeOfEachZoning() {
        var both = Territories.all(List.of(at("QP031007", "QN03107M"), at("QP031018", null)));

        assertThat(both.byZoning())
                .isEqualTo(Map.of(
                        "2015", List.of("QP031007", "QP031018", "TOUS"),
                        "2024", List.of("HORS", "QN03107M", "TOUS"),
                        "2015+2024", List.of("QP031007+QN03107M", "TOUS")));
    }

    @Test
    void aZoningThatOnlyTheEventKnowsCountsAsWell() {
        Map<String, @Nullable String> qpv = Map.of("2015", "QP031007", "2024", "QN03107M", "2030", "QR03101N");

        assertThat(Territories.of(qpv, Map.of("2015", "POINT", "2024", "POINT", "2030", "POINT"))
                        .byZoning())
                .containsEntry("2030", List.of("QR03101N", "TOUS"))
                .containsKeys("2015", "2024", "2015+2024");
    }

    @Test
    void theDistrictOfBothIsThePair() {
        assertThat(at("QP031007", "QN03107M").districts())
                .isEqualTo(Map.of("2015", "QP031007", "2024", "QN03107M", "2015+2024", "QP031007+QN03107M"));
        assertThat(Territories.halves("QP031007+QN03107M")).containsExactly("QP031007", "QN03107M");
        assertThat(Territories.halves("TOUS")).containsExactly("TOUS");
    }

    private static Territories at(@Nullable String of2015, @Nullable String of2024) {
        var qpv = new HashMap<String, @Nullable String>();
        qpv.put("2015", of2015);
        qpv.put("2024", of2024);
        return Territories.of(qpv, Map.of("2015", "POINT", "2024", "POINT"));
    }
}
