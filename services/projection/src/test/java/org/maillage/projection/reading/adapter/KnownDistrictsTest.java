package org.maillage.projection.reading.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.projection.reading.adapter.TerritoryController.DistrictAnswer;

/** Zonings and districts, as the reference data has them. */
class KnownDistrictsTest {

    private static final String COLOMIERS = "31149";

    private final KnownDistricts districts = new KnownDistricts();

    @Test
    void zoningsAreThoseOfTheReferenceData() {
        assertThat(districts.zonings()).containsExactly("2015", "2024");
        assertThat(districts.of("2015")).hasSize(16).contains("QP031007");
        assertThat(districts.of("2024")).hasSize(1_584).contains("QN03107M");
        assertThat(districts.of("1996")).isEmpty();
    }

    @Test
    void aCommuneHasOtherDistrictsInAnotherZoning() {
        assertThat(districts.in("2015", COLOMIERS)).containsExactlyInAnyOrder("QP031005", "QP031016");
        assertThat(districts.in("2024", COLOMIERS)).containsExactlyInAnyOrder("QN03105M", "QN03116N");
        assertThat(districts.in("2024", "31555")).hasSize(12);
        assertThat(districts.in("2024", "99999")).isEmpty();
    }

    @Test
    void aDistrictTellsWhatItBecameAndWhoLivesThere() {
        assertThat(district("2015", "QP031016").successors()).containsExactly("QN03105M");
        assertThat(district("2024", "QN03105M").predecessors()).containsExactly("QP031005", "QP031016");
        assertThat(district("2015", "QP031018").successors())
                .as("Négreneys left")
                .isEmpty();
        assertThat(district("2015", "QP031007").residents()).isEqualTo(31_691);
        assertThat(district("2015", "QP031007").residentsCountedIn()).isEqualTo(2013);
        assertThat(district("2024", "QN03107M").residents())
                .as("not counted yet")
                .isNull();
    }

    @Test
    void whatIsNotEstablishedIsLeftOut() {
        assertThat(district("2024", "QN07501M").predecessors()).isNull();
    }

    private DistrictAnswer district(String zoning, String code) {
        return districts.answer().zonings().stream()
                .filter(it -> it.zoning().equals(zoning))
                .flatMap(it -> it.districts().stream())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
