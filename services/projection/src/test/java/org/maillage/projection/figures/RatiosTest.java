package org.maillage.projection.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.figures.Added.DAY;
import static org.maillage.projection.figures.Added.MIRAIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.funding.FundingFact.Awarded;
import org.maillage.projection.figures.funding.FundingFact.Budget;
import org.maillage.projection.figures.funding.FundingFact.Paid;
import org.maillage.projection.figures.funding.FundingFact.Share;
import org.maillage.projection.figures.impact.DeclarationFact.BeneficiariesDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.CoFunding;
import org.maillage.projection.figures.impact.DeclarationFact.CoFundingDeclared;
import org.maillage.projection.figures.impact.DeclarationFact.FunderKind;
import org.maillage.projection.figures.impact.DeclarationFact.Method;
import org.maillage.projection.figures.impact.DeclarationFact.Served;
import org.maillage.projection.figures.impact.JobFact.Contract;
import org.maillage.projection.figures.impact.JobFact.Declared;
import org.maillage.projection.figures.impact.JobFact.Gender;
import org.maillage.projection.figures.impact.JobFact.Job;
import org.maillage.projection.figures.impact.JobFact.LivesInQpv;
import org.maillage.projection.figures.impact.JobFact.Nature;
import org.maillage.projection.figures.impact.JobFact.Situation;
import org.maillage.projection.figures.impact.JobFact.StatusChecked;
import org.maillage.projection.figures.incubation.IncubationFact.SurvivalChecked;
import org.maillage.projection.figures.needs.NeedFact.Acknowledged;
import org.maillage.projection.figures.needs.NeedFact.Answered;
import org.maillage.projection.figures.needs.NeedFact.HandedOver;
import org.maillage.projection.figures.needs.NeedFact.HolderKind;
import org.maillage.projection.figures.needs.NeedFact.Qualified;
import org.maillage.projection.figures.needs.NeedFact.Reported;
import org.maillage.projection.figures.needs.NeedFact.SensorKind;
import org.maillage.projection.figures.needs.NeedFact.StudyConclusion;
import org.maillage.projection.figures.needs.NeedFact.StudyDelivered;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;

/** What each ratio divides: one small story per figure. */
class RatiosTest {

    private static final Period ON = new Period(DAY, DAY);

    private final Kept kept = new Kept();

    @Test
    void needsAnsweredOfThoseQualifiedInTwoYears() {
        for (int month = 0; month < 3; month++) {
            kept.add(new Qualified(DAY.minusMonths(month), MIRAIL, Theme.SANTE));
        }
        kept.add(new Qualified(DAY.minusMonths(24), MIRAIL, Theme.SANTE));
        kept.add(new Answered(DAY, DAY.minusMonths(1), 30, true, false, MIRAIL, Theme.SANTE));

        assertRatio("taux-reponse", 1, 3);
    }

    @Test
    void reportsWhoseAuthorsHeardInTime() {
        kept.add(new Reported(DAY, MIRAIL, Theme.SANTE, SensorKind.AGENT));
        kept.add(new Reported(DAY, MIRAIL, Theme.SANTE, SensorKind.AGENT));
        kept.add(new Acknowledged(DAY, 30, MIRAIL, SensorKind.AGENT));

        assertRatio("retours-habitants", 1, 2);
    }

    @Test
    void needsHandedOverOfTheStudiesThatWereFavourable() {
        kept.add(new StudyDelivered(DAY.minusYears(2), MIRAIL, StudyConclusion.FAVOURABLE));
        kept.add(new StudyDelivered(DAY, MIRAIL, StudyConclusion.FAVOURABLE));
        kept.add(new StudyDelivered(DAY, MIRAIL, StudyConclusion.REWORK));
        kept.add(new HandedOver(DAY, MIRAIL, HolderKind.PERSON));

        assertRatio("rendement-fabrique", 1, 2);
    }

    @Test
    void structuresFoundActiveOfThoseThatWereChecked() {
        kept.add(new SurvivalChecked(DAY.minusMonths(36), 36, true, MIRAIL));
        kept.add(new SurvivalChecked(DAY.minusMonths(36), 36, false, MIRAIL));

        assertRatio("survie-3-ans", 1, 2);
    }

    @Test
    void beneficiariesFromAQpvAndWomenOfThoseOfWhomItIsKnown() {
        kept.add(new BeneficiariesDeclared(null, new Served(DAY, MIRAIL, Method.REGISTER, 100, 30, 10, 60, 20)));

        assertRatio("beneficiaires-qpv", 30, 40);
        assertRatio("part-femmes", 60, 80);
    }

    @Test
    void residentsHiredOfTheHiresOfWhichItIsKnown() {
        kept.add(new Declared(job(DAY, LivesInQpv.YES)));
        kept.add(new Declared(job(DAY, LivesInQpv.NO)));
        kept.add(new Declared(job(DAY, LivesInQpv.UNKNOWN)));

        assertRatio("emplois-qpv", 1, 2);
    }

    @Test
    void personsInPostOfTheSituationsKnownAfterAYear() {
        var job = job(DAY.minusMonths(12), LivesInQpv.NO);
        kept.add(new StatusChecked(job, true, Situation.NONE, Situation.IN_POST));
        kept.add(new StatusChecked(job, true, Situation.NONE, Situation.LEFT));

        assertRatio("emplois-durables", 1, 2);
    }

    @Test
    void eurosOfOthersForOneEuroOfTheMetropoleOnTheSameThreads() {
        paid("F02", 100);
        cofunded("F02", FunderKind.STATE, 150);
        cofunded("F02", FunderKind.REGION, 50);
        cofunded("F09", FunderKind.STATE, 1_000);

        assertRatio("effet-levier", 200, 100);
        assertThat(kept.value("effet-levier", "2024", "TOUS", new Slice("funderKind", "REGION"), ON)
                        .of())
                .as("what the Métropole paid belongs to no kind of funder")
                .isEqualTo(Map.of("numerator", 50L, "denominator", 100L));
    }

    @Test
    void eurosOfADistrictByWhoeverLivesThere() {
        var budget = new Budget("CDV", 2026, List.of());
        kept.add(new Awarded(DAY, budget, "930000054", List.of(new Share(MIRAIL, 6_338_200))));

        assertThat(Kept.number(kept.value("euros-par-habitant", "2015", "QP031007", Slice.WHOLE, ON)))
                .isEqualByComparingTo("2");
    }

    private void paid(String thread, long cents) {
        kept.add(new Paid(DAY, "CDV", thread, List.of(new Share(MIRAIL, cents))));
    }

    private void cofunded(String thread, FunderKind by, long cents) {
        kept.add(new CoFundingDeclared(null, new CoFunding(DAY, MIRAIL, thread, by, true, cents)));
    }

    private static Job job(LocalDate start, LivesInQpv lives) {
        return new Job(
                100, Contract.CDI, Nature.CREATED, Gender.WOMAN, lives, start, null, MIRAIL, List.of(), Situation.NONE);
    }

    private void assertRatio(String figure, long numerator, long denominator) {
        assertThat(kept.value(figure, "2024", "TOUS", Slice.WHOLE, ON).of())
                .as(figure)
                .isEqualTo(Map.of("numerator", numerator, "denominator", denominator));
    }
}
