package org.maillage.projection.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.funding.FundingFact.Awarded;
import org.maillage.projection.figures.funding.FundingFact.Budget;
import org.maillage.projection.figures.funding.FundingFact.Share;
import org.maillage.projection.figures.impact.JobFact.Contract;
import org.maillage.projection.figures.impact.JobFact.Declared;
import org.maillage.projection.figures.impact.JobFact.Ended;
import org.maillage.projection.figures.impact.JobFact.Gender;
import org.maillage.projection.figures.impact.JobFact.Job;
import org.maillage.projection.figures.impact.JobFact.LivesInQpv;
import org.maillage.projection.figures.impact.JobFact.Nature;
import org.maillage.projection.figures.impact.JobFact.Situation;
import org.maillage.projection.figures.impact.JobFact.StatusChecked;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;

/** The demonstration city's grants and jobs, by its recipes, add up to the numbers that its page gives. */
class DemoCityTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final Period YEAR_2021 = year(2021);
    private static final Period TWO_YEARS = year(2020).and(YEAR_2021);
    private static final List<String> SLOTS = List.of(
            "GM", "EMP", "GM", "IZ", "GM", "VA", "GM", "EMP", "GM", "SOU", "GM", "IZ", "GM", "NEG", "GM", "ARE", "PRA");
    private static final Slice CONTRAT_DE_VILLE = new Slice("schemeCode", "CDV");

    private final Kept kept = new Kept();

    @Test
    void oneHundredAndEightySevenAssociationsShareTheContratDeVilleOf2021() {
        grants();

        assertThat(of("organismes-soutenus", "2015", "TOUS", CONTRAT_DE_VILLE)).isEqualByComparingTo("187");
        assertThat(of("montant-accorde", "2015", "TOUS", CONTRAT_DE_VILLE)).isEqualByComparingTo("2580000");
        assertThat(of("montant-accorde", "2024", "HORS", CONTRAT_DE_VILLE)).isEqualByComparingTo("143500");
        assertThat(kept.whole("montant-accorde", YEAR_2021.start(), YEAR_2021.to()))
                .isEqualByComparingTo("2805000");
    }

    @Test
    void eachDistrictOfTheContratDeVilleHasItsShare() {
        grants();

        Map.of(
                        "QP031007", "1229500",
                        "QP031010", "317500",
                        "QP031011", "302500",
                        "QP031005", "159000",
                        "QP031014", "143500",
                        "QP031018", "143500",
                        "QP031008", "143500",
                        "QP031006", "141000")
                .forEach((district, euros) -> assertThat(of("montant-accorde", "2015", district, CONTRAT_DE_VILLE))
                        .as(district)
                        .isEqualByComparingTo(euros));
    }

    @Test
    void fourteenOfThirtyOneLaureatesAreInAQpv() {
        grants();

        assertThat(laureates("subventions-accordees", "2015", "TOUS", TWO_YEARS))
                .isEqualByComparingTo("31");
        assertThat(laureates("subventions-accordees", "2015", "HORS", TWO_YEARS))
                .isEqualByComparingTo("17");
        assertThat(laureates("montant-accorde", "2015", "TOUS", TWO_YEARS)).isEqualByComparingTo("415000");
        assertThat(laureates("montant-accorde", "2015", "HORS", TWO_YEARS)).isEqualByComparingTo("230000");
        assertThat(laureates("montant-accorde", "2024", "HORS", TWO_YEARS)).isEqualByComparingTo("240000");
    }

    @Test
    void eurosPerResidentAreThoseOfTheYearOverTheLastCount() {
        grants();
        var mirail = kept.value("euros-par-habitant", "2015", "QP031007", Slice.WHOLE, YEAR_2021);

        assertThat(mirail.of())
                .isEqualTo(Map.of("numerator", 123_950_000L, "denominator", 31_691L, "populationYear", 2013L));
        assertThat(Kept.number(mirail)).isEqualByComparingTo("39.11");
        assertThat(of("euros-par-habitant", "2015", "QP031007", CONTRAT_DE_VILLE))
                .isEqualByComparingTo("38.8");
        assertThat(kept.value("euros-par-habitant", "2024", "QN03107M", Slice.WHOLE, YEAR_2021)
                        .value())
                .as("nobody has counted in the perimeters of 2024 yet")
                .isNull();
    }

    @Test
    void placesInBothGenerationsLeaveNegreneysOut() {
        grants();

        assertThat(of("montant-accorde", Territories.BOTH, "TOUS", CONTRAT_DE_VILLE))
                .isEqualByComparingTo("2436500");
        assertThat(laureates("subventions-accordees", Territories.BOTH, "TOUS", TWO_YEARS))
                .isEqualByComparingTo("13");
        assertThat(laureates("montant-accorde", Territories.BOTH, "TOUS", TWO_YEARS))
                .isEqualByComparingTo("175000");
    }

    @Test
    void jobsAreThoseInPostAtTheEndOfThePeriod() {
        jobs();

        Map.of("2024-06-30", "6.2", "2025-06-30", "25.2", "2025-12-31", "30.2", "2026-06-30", "34.7")
                .forEach((day, fte) -> assertThat(kept.whole("emplois", LocalDate.parse(day), LocalDate.parse(day)))
                        .as(day)
                        .isEqualByComparingTo(fte));
        assertThat(kept.value("emplois", "2024", "TOUS", Slice.WHOLE, new Period(LAST_DAY, LAST_DAY))
                        .of())
                .isEqualTo(Map.of("persons", 42L));
    }

    @Test
    void sharesOfHiresAndOfSituationsAreOfWhatIsKnown() {
        jobs();
        var anniversaries = new Period(LocalDate.of(2025, 7, 1), LAST_DAY);
        var residents = kept.value("emplois-qpv", "2024", "TOUS", Slice.WHOLE, year(2025));
        var lasting = kept.value("emplois-durables", "2024", "TOUS", Slice.WHOLE, anniversaries);
        var lastingCdi = kept.value("emplois-durables", "2024", "TOUS", new Slice("contract", "CDI"), anniversaries);

        assertThat(residents.of()).isEqualTo(Map.of("numerator", 10L, "denominator", 22L));
        assertThat(lasting.of()).isEqualTo(Map.of("numerator", 10L, "denominator", 24L));
        assertThat(lastingCdi.of()).isEqualTo(Map.of("numerator", 10L, "denominator", 12L));
    }

    private void grants() {
        int[] awards = {26, 30_000, 60, 15_000, 50, 10_000, 40, 8_000, 10, 7_500, 1, 5_000};
        int i = 0;
        for (int step = 0; step < awards.length; step += 2) {
            for (int n = 0; n < awards[step]; n++, i++) {
                award("CDV", LocalDate.of(2021, 4, 8), "A" + i, SLOTS.get(i % SLOTS.size()), awards[step + 1]);
            }
        }
        laureates("TI-AAP", 2020, 15_000, List.of("GM", "GM", "GM", "EMP"), 6);
        laureates("TI-PRIX", 2020, 10_000, List.of("GM", "NEG"), 2);
        laureates("TI-AAP", 2021, 15_000, List.of("EMP", "IZ", "IZ", "SOU", "ARE"), 6);
        laureates("TI-PRIX", 2021, 10_000, List.of("GM", "VA", "PRA"), 3);
    }

    private void laureates(String scheme, int year, int euros, List<String> inQpv, int outside) {
        var on = LocalDate.of(year, 10, 14);
        inQpv.forEach(district -> award(scheme, on, scheme + year + district, district, euros));
        for (int n = 0; n < outside; n++) {
            award(scheme, on, scheme + year + n, "OUT", euros);
        }
    }

    private void award(String scheme, LocalDate on, String beneficiary, String district, int euros) {
        var shares = List.of(new Share(district(district), euros * 100L));
        kept.add(new Awarded(on, new Budget(scheme, on.getYear(), List.of()), beneficiary, shares));
    }

    private void jobs() {
        List.of(100, 100, 80, 60, 50).forEach(fte -> cdi(fte, LivesInQpv.YES, LocalDate.of(2024, 4, 10)));
        cdi(30, LivesInQpv.NO, LocalDate.of(2024, 4, 10));
        cdi(100, LivesInQpv.YES, LocalDate.of(2021, 9, 1));
        cdi(100, LivesInQpv.NO, LocalDate.of(2021, 9, 1));
        for (int j = 1; j <= 48; j++) {
            var start = LocalDate.of(2024, 7, j % 2 == 1 ? 1 : 15).plusMonths((j - 1) / 2);
            int fte = j % 3 == 0 ? 50 : 100;
            var lives = j % 10 == 0 ? LivesInQpv.UNKNOWN : j % 5 == 1 || j % 5 == 3 ? LivesInQpv.YES : LivesInQpv.NO;
            if (j % 2 == 0) {
                ends(job(fte, j % 4 == 0 ? Contract.CDD : Contract.CDDI, lives, start), start.plusMonths(12));
            } else if (j % 7 == 0) {
                ends(job(fte, Contract.CDI, lives, start), start.plusMonths(8));
            } else {
                cdi(fte, lives, start);
            }
        }
    }

    private void cdi(int fte, LivesInQpv lives, LocalDate start) {
        var job = job(fte, Contract.CDI, lives, start);
        kept.add(new Declared(job));
        if (!start.plusMonths(12).isAfter(LAST_DAY)) {
            kept.add(new StatusChecked(job, true, Situation.NONE, Situation.IN_POST));
        }
    }

    /** @param free the first day on which it is no more; told only once it has come */
    private void ends(Job job, LocalDate free) {
        kept.add(new Declared(job));
        if (!free.isAfter(LAST_DAY)) {
            kept.add(new Ended(job, free.minusDays(1), true, Situation.NONE, Situation.LEFT));
        }
    }

    private static Job job(int fte, Contract contract, LivesInQpv lives, LocalDate start) {
        return new Job(
                fte,
                contract,
                Nature.CREATED,
                Gender.WOMAN,
                lives,
                start,
                null,
                district("GM"),
                List.of(),
                Situation.NONE);
    }

    private BigDecimal of(String figure, String zoning, String territory, Slice slice) {
        return Kept.number(kept.value(figure, zoning, territory, slice, YEAR_2021));
    }

    private BigDecimal laureates(String figure, String zoning, String territory, Period period) {
        return List.of("TI-AAP", "TI-PRIX").stream()
                .map(scheme -> new Slice("schemeCode", scheme))
                .map(slice -> Kept.number(kept.value(figure, zoning, territory, slice, period)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Territories district(String name) {
        return switch (name) {
            case "GM" -> codes("QP031007", "QN03107M");
            case "EMP" -> codes("QP031010", "QN03109M");
            case "IZ" -> codes("QP031011", "QN03110M");
            case "VA" -> codes("QP031005", "QN03105M");
            case "SOU" -> codes("QP031014", "QN03113M");
            case "NEG" -> codes("QP031018", null);
            case "ARE" -> codes("QP031008", "QN03108M");
            case "PRA" -> codes("QP031006", "QN03106I");
            default -> codes(null, null);
        };
    }

    private static Territories codes(@Nullable String of2015, @Nullable String of2024) {
        var qpv = new HashMap<String, @Nullable String>();
        qpv.put("2015", of2015);
        qpv.put("2024", of2024);
        return Territories.of(qpv, Map.of("2015", "POINT", "2024", "POINT"));
    }
}
