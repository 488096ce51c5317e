package org.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.maillage.territory.Toulouse.CAPITOLE;
import static org.maillage.territory.Toulouse.GRAND_MIRAIL;
import static org.maillage.territory.Toulouse.TERRITORIES;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DistrictLookupTest {

    private static final List<PerimeterFile.Perimeter> FRANCE =
            Resources.read("qpv-2024-france.json.gz", PerimeterFile.class).qpvs();
    private static final Point MAMOUDZOU_WHOLE_COMMUNE = new Point(45.22, -12.78);

    static List<Toulouse.Row> rows() {
        return Toulouse.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anInnerPointIsInItsOwnDistrict(Toulouse.Row row) {
        assertThat(TERRITORIES.at("2024", row.inner()))
                .hasValue(new District(row.code(), "2024", row.label(), List.of(row.commune())));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            QP031007, QN03107M, 1.40044, 43.57235
            QP031010, QN03109M, 1.44023, 43.57925
            QP031011, QN03110M, 1.44308, 43.63795
            QP031005, QN03105M, 1.32821, 43.61158
            QP031014, QN03113M, 1.47690, 43.61330
            QP031018, HORS,     1.44140, 43.62005
            QP031008, QN03108M, 1.41689, 43.59269
            QP031006, QN03106I, 1.38721, 43.58075
            QP031012, QN03111I, 1.40139, 43.59495
            HORS,     QN03119N, 1.40930, 43.56015
            HORS,     QN03117N, 1.43957, 43.65300
            HORS,     HORS,     1.4440,  43.6045
            """)
    void theDistrictsOfTheDemonstrationAreFoundInBothZonings(String in2015, String in2024, double lon, double lat) {
        assertThat(codeOrOutside("2015", lon, lat)).isEqualTo(in2015);
        assertThat(codeOrOutside("2024", lon, lat)).isEqualTo(in2024);
    }

    @Test
    void theCapitoleIsInNoDistrict() {
        assertThat(TERRITORIES.at("2015", CAPITOLE)).isEmpty();
        assertThat(TERRITORIES.at("2024", CAPITOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.404213, 43.560079", "1.404156, 43.560039", "1.404413, 43.560243"})
    void whereTwoDistrictsOverlapTheSmallestCodeIsAnsweredInWhateverOrderTheyAreRead(double lon, double lat) {
        var where = new Point(lon, lat);
        var grandMirail = perimeter("QN03107M");
        var laFourguette = perimeter("QN03119N");

        assertThat(mapOf(laFourguette).at(where)).map(District::code).hasValue("QN03119N");
        assertThat(mapOf(grandMirail, laFourguette).at(where))
                .map(District::code)
                .hasValue("QN03107M");
        assertThat(mapOf(laFourguette, grandMirail).at(where))
                .map(District::code)
                .hasValue("QN03107M");
        assertThat(TERRITORIES.at("2024", where)).map(District::code).hasValue("QN03107M");
    }

    @Test
    void aPointOfGrandMirailNearItsEdgeIsInIt() {
        assertThat(TERRITORIES.at("2024", 1.3978, 43.5661)).map(District::code).hasValue("QN03107M");
    }

    @Test
    void theLimitBelongsToTheDistrict() {
        var corner = perimeter("QN03109M").g()[0][0][0];
        assertThat(TERRITORIES.at("2024", corner[0], corner[1]))
                .map(District::code)
                .hasValue("QN03109M");
    }

    @Test
    void aDateChoosesTheZoning() {
        assertThat(TERRITORIES.at(LocalDate.parse("2023-12-31"), GRAND_MIRAIL))
                .map(District::code)
                .hasValue("QP031007");
        assertThat(TERRITORIES.at(LocalDate.parse("2024-01-01"), GRAND_MIRAIL))
                .map(District::code)
                .hasValue("QN03107M");
        assertThat(TERRITORIES.at(LocalDate.parse("2014-12-31"), GRAND_MIRAIL)).isEmpty();
    }

    @Test
    void overseasTheZoningOf2024BeginsAYearLater() {
        var lastDay = LocalDate.parse("2024-12-31");
        assertThat(TERRITORIES.zoningOn(lastDay)).map(Zoning::year).hasValue("2024");
        assertThat(TERRITORIES.zoningOn(lastDay, MAMOUDZOU_WHOLE_COMMUNE))
                .map(Zoning::year)
                .hasValue("2015");
        assertThat(TERRITORIES.at(lastDay, MAMOUDZOU_WHOLE_COMMUNE)).isEmpty();
        assertThat(TERRITORIES.at(lastDay.plusDays(1), MAMOUDZOU_WHOLE_COMMUNE)).isPresent();
    }

    @Test
    void allDistrictsOfFranceAreListedByCode() {
        assertThat(TERRITORIES.districts("2024"))
                .hasSize(1584)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(TERRITORIES.districts("2015")).hasSize(16);
        assertThat(TERRITORIES.district("QP031018")).map(District::label).hasValue("Négreneys");
        assertThat(TERRITORIES.district("QN03120N")).isEmpty();
    }

    @Test
    void anUnknownZoningIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TERRITORIES.at("2020", CAPITOLE))
                .withMessage("no zoning 2020, only [2015, 2024]");
    }

    private static String codeOrOutside(String zoning, double lon, double lat) {
        return TERRITORIES.at(zoning, lon, lat).map(District::code).orElse(Territories.OUTSIDE);
    }

    private static PerimeterMap mapOf(PerimeterFile.Perimeter... perimeters) {
        return new PerimeterMap("2024", List.of(perimeters));
    }

    private static PerimeterFile.Perimeter perimeter(String code) {
        return FRANCE.stream()
                .filter(perimeter -> perimeter.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
