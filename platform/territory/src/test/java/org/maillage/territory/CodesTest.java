package org.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.maillage.territory.Territories.OUTSIDE;
import static org.maillage.territory.Toulouse.TERRITORIES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @CsvSource({"2015, QP031007", "2024, QN03107M", "2024, QN97651C", "2015, HORS", "2024, HORS"})
    void aCodeOfItsZoningIsAccepted(String zoning, String code) {
        assertThat(TERRITORIES.accepts(zoning, code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024, QN03120N", "2024, QN03107I", "2015, QP031020"})
    void aWellFormedCodeOfNoDistrictIsRefused(String zoning, String code) {
        assertThat(TERRITORIES.accepts(zoning, code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2015, QN03107M", "2024, QP031007", "2024, qn03107m", "2024, 'QN03107M '", "2015, QP31007", "2024, ''"})
    void aCodeOfAnotherFormIsRefused(String zoning, String code) {
        assertThat(TERRITORIES.accepts(zoning, code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QP013001", "QP02A001", "QP974012"})
    void whereTheCodesOf2015AreNotKnownTheFormSuffices(String code) {
        assertThat(TERRITORIES.accepts("2015", code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QP031001", "QP031002", "QP031003"})
    void aDistrictWithoutPerimeterStillExists(String code) {
        assertThat(TERRITORIES.accepts("2015", code)).isTrue();
        assertThat(TERRITORIES.district(code)).isEmpty();
    }

    @Test
    void anUnknownZoningAcceptsNothing() {
        assertThat(TERRITORIES.accepts("2020", OUTSIDE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.4440, 43.6045", "-61.53, 16.24", "55.45, -20.88", "45.22, -12.78", "-149.56, -17.53", "9.45, 42.70"})
    void franceIsMetropolitanAndOverseas(double lon, double lat) {
        assertThat(TERRITORIES.inFrance(new Point(lon, lat))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"43.6045, 1.4440", "-74.0, 40.7", "0, 0", "-3.70, 40.42", "1.4440, -43.6045"})
    void swappedOrForeignCoordinatesAreOutsideFrance(double lon, double lat) {
        assertThat(TERRITORIES.inFrance(new Point(lon, lat))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"181, 0", "0, 90.1", "NaN, 43"})
    void whatIsNotDegreesIsNoPoint(double lon, double lat) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(lon, lat));
    }
}
