package org.maillage.projection.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.figures.Added.MIRAIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.funding.FundingFact.Paid;
import org.maillage.projection.figures.funding.FundingFact.Share;
import org.maillage.projection.figures.impact.DeclarationFact.CoFunding;
import org.maillage.projection.figures.impact.DeclarationFact.CoFundingDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.FunderKind;
import org.maillage.projection.figures.impact.DeclarationFact.PartnerKind;
import org.maillage.projection.figures.impact.DeclarationFact.Partnership;
import org.maillage.projection.figures.impact.DeclarationFact.PartnershipDeclared;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;

/** The demonstration city's payments, shares of the State and partners, by its recipes, add up to the numbers that its page gives. */
class DemoCityThreadsTest {

    private static final int ADVANCE = 21_000;
    private static final int WITH_AN_AGREEMENT = 30_000;

    private final Kept kept = new Kept();

    @Test
    void otherFundersPayAlmostTwoEurosForOneOfTheMetropole() {
        payments();

        assertLeverage("2021-12-31", 5_160_000, 2_761_000, "1.87");
        assertLeverage("2026-06-30", 7_000_000, 3_653_000, "1.92");
    }

    @Test
    void sharesOfGrantsThatTheMetropoleHasNotPaidYetWait() {
        payments();

        assertLeverage("2026-05-31", 6_080_000, 3_357_000, "1.81");
    }

    @Test
    void whatIsPaidOfAYearIsLessWhatComesBack() {
        payments();

        Map.of(2021, "2571000", 2022, "228000", 2025, "296000", 2026, "368000")
                .forEach((year, euros) -> assertThat(
                                kept.whole("montant-verse", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                        .as("%s", year)
                        .isEqualByComparingTo(euros));
    }

    @Test
    void threeOfFourHavePartnersOfThreeKinds() {
        partners(
                "TEC",
                PartnerKind.ASSOCIATION,
                PartnerKind.ESS_COMPANY,
                PartnerKind.SCHOOL_RESEARCH,
                PartnerKind.RESIDENTS_GROUP);
        partners("VRAC", PartnerKind.LANDLORD, PartnerKind.COMPANY, PartnerKind.ASSOCIATION);
        partners("FIL", PartnerKind.ESS_COMPANY, PartnerKind.PUBLIC_BODY, PartnerKind.FUNDER);
        partners("F08", PartnerKind.ASSOCIATION, PartnerKind.PUBLIC_BODY);

        assertThat(kept.whole("cooperation", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)))
                .isEqualByComparingTo("3");
        assertThat(kept.whole("cooperation", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 1)))
                .isEqualByComparingTo("0");
    }

    private void payments() {
        int[] awards = {26, 30_000, 60, 15_000, 50, 10_000, 40, 8_000, 10, 7_500, 1, 5_000};
        int number = 1;
        for (int step = 0; step < awards.length; step += 2) {
            for (int n = 0; n < awards[step]; n++, number++) {
                granted("CDV21-" + number, awards[step + 1], "2021-07-30", "2022-09-15");
                cofunded("CDV21-" + number, 2 * awards[step + 1], "2021-11-15");
            }
        }
        paid("CDV21-40", -6_000, "2022-11-30");
        laureates(2020, 10, 4);
        laureates(2021, 11, 6);
        for (int g = 1; g <= 24; g++) {
            int award = g <= 8 ? WITH_AN_AGREEMENT : 8_000;
            granted("CDV25-" + g, award, "2025-06-10", "2026-03-10");
            cofunded("CDV25-" + g, award * 5 / 2, "2025-09-15");
            granted("CDV26-" + g, award, "2026-06-10", "2027-03-10");
            cofunded("CDV26-" + g, award * 5 / 2, "2026-05-20");
        }
    }

    private void granted(String grant, int award, String first, String balance) {
        if (award == WITH_AN_AGREEMENT) {
            paid(grant, ADVANCE, first);
            paid(grant, award - ADVANCE, balance);
        } else {
            paid(grant, award, first);
        }
    }

    private void laureates(int year, int calls, int prizes) {
        for (int n = 0; n < calls + prizes; n++) {
            paid("TI-" + year + "-" + n, n < calls ? 15_000 : 10_000, year + "-12-10");
        }
    }

    private void paid(String thread, int euros, String on) {
        kept.add(new Paid(LocalDate.parse(on), "CDV", thread, List.of(new Share(MIRAIL, euros * 100L))));
    }

    private void cofunded(String thread, int euros, String on) {
        var share = new CoFunding(LocalDate.parse(on), MIRAIL, thread, FunderKind.STATE, true, euros * 100L);
        kept.add(new CoFundingDeclared(null, share));
    }

    private void partners(String of, PartnerKind... kinds) {
        for (PartnerKind kind : kinds) {
            kept.add(new PartnershipDeclared(null, new Partnership(LocalDate.of(2024, 9, 2), of, kind)));
        }
    }

    private void assertLeverage(String on, long others, long metropole, String value) {
        var leverage = kept.value("effet-levier", "2024", "TOUS", Slice.WHOLE, Period.until(LocalDate.parse(on)));

        assertThat(leverage.of()).isEqualTo(Map.of("numerator", others * 100, "denominator", metropole * 100));
        assertThat(Kept.number(leverage)).isEqualByComparingTo(value);
    }
}
