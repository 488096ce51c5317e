package org.maillage.projection.figures.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.figures.Added.DAY;
import static org.maillage.projection.figures.Added.EMPALOT;
import static org.maillage.projection.figures.Added.MIRAIL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Added;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Scale;
import org.maillage.projection.figures.Measure.Window;
import org.maillage.projection.figures.Residents;
import org.maillage.projection.figures.funding.FundingFact.Amended;
import org.maillage.projection.figures.funding.FundingFact.Awarded;
import org.maillage.projection.figures.funding.FundingFact.Budget;
import org.maillage.projection.figures.funding.FundingFact.Paid;
import org.maillage.projection.figures.funding.FundingFact.ReportFiled;
import org.maillage.projection.figures.funding.FundingFact.ReportOverdue;
import org.maillage.projection.figures.funding.FundingFact.Share;
import org.maillage.projection.figures.funding.FundingFact.Withdrawn;

class FundingFiguresTest {

    private static final Budget BUDGET = new Budget("CDV", 2026, List.of());
    private static final List<Share> SHARES = List.of(new Share(MIRAIL, 600), new Share(EMPALOT, 400));

    @Test
    void anAwardCountsItsCentsWhereTheyGo() {
        var cents = Added.to("montant-accorde", new Awarded(DAY, BUDGET, "930000054", SHARES));

        assertThat(cents).extracting(Contribution::amount).containsExactly(600L, 400L);
        assertThat(cents).extracting(Contribution::where).containsExactly(MIRAIL, EMPALOT);
        assertThat(cents)
                .allSatisfy(it ->
                        assertThat(it.by()).containsEntry("schemeCode", "CDV").containsEntry("year", "2026"));
    }

    @Test
    void aGrantForTwoDistrictsCountsOnceInEachAndOnceInTheWhole() {
        assertThat(Added.to("subventions-accordees", new Awarded(DAY, BUDGET, "930000054", SHARES)))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.where().byZoning().get("2024")).containsExactly("QN03107M", "QN03109M", "TOUS"));
    }

    @Test
    void anOrganisationIsAPartOfItsOwn() {
        assertThat(Added.by(new Awarded(DAY, BUDGET, "930000054", SHARES)))
                .contains("organismes-soutenus#930000054 2026-03-31 +1");
    }

    @Test
    void aGrantOfTwoProgrammesCountsInBothAndOnceInTheWhole() {
        var budget = new Budget("CDV", 2026, List.of("CONTRAT-DE-VILLE", "CITE-EMPLOI", "CITE-EMPLOI"));

        assertThat(Added.by(new Awarded(DAY, budget, "930000054", List.of(new Share(MIRAIL, 600)))))
                .startsWith(
                        "montant-accorde 2026-03-31 +600",
                        "montant-accorde#CONTRAT-DE-VILLE 2026-03-31 +600",
                        "montant-accorde#CITE-EMPLOI 2026-03-31 +600",
                        "subventions-accordees 2026-03-31 +1");
    }

    @Test
    void anAmendmentChangesTheAmountAndNoCount() {
        assertThat(Added.by(new Amended(DAY, BUDGET, List.of(new Share(MIRAIL, -150), new Share(EMPALOT, 0)))))
                .containsExactly("montant-accorde 2026-03-31 -150");
    }

    @Test
    void aWithdrawalTakesAmountGrantAndOrganisationBack() {
        assertThat(Added.by(new Withdrawn(DAY, BUDGET, "930000054", SHARES)))
                .containsExactly(
                        "montant-accorde 2026-03-31 -600",
                        "montant-accorde 2026-03-31 -400",
                        "subventions-accordees 2026-03-31 -1",
                        "organismes-soutenus#930000054 2026-03-31 -1");
    }

    @Test
    void aSchemeThatIsNotKnownIsLeftOut() {
        assertThat(Added.to("montant-accorde", new Withdrawn(DAY, new Budget(null, 2026, List.of()), "x", SHARES)))
                .allSatisfy(it -> assertThat(it.by()).containsOnlyKeys("year"));
    }

    @Test
    void paymentsCountWhereTheyGoAndWhatComesBackIsTakenOff() {
        assertThat(Added.by(new Paid(DAY, "CDV", "F02", SHARES)))
                .containsExactly(
                        "montant-verse 2026-03-31 +600",
                        "montant-verse#F02 2026-03-31 +600",
                        "montant-verse 2026-03-31 +400",
                        "montant-verse#F02 2026-03-31 +400");
        assertThat(Added.by(new Paid(DAY, "CDV", "F02", List.of(new Share(MIRAIL, -600)))))
                .containsExactly("montant-verse 2026-03-31 -600", "montant-verse#F02 2026-03-31 -600");
    }

    @Test
    void eurosPerResidentDivideWhatWasAwarded() {
        var residents = new Residents(Map.of("QP031007", new Residents.Count(31_691, 2013)));

        assertThat(new EuroPerResident(residents).definition().measure())
                .isEqualTo(new Measure.PerResident("montant-accorde", residents));
    }

    @Test
    void leverageComparesThreadsAndLeavesFundersOfOthersOutOfWhatTheMetropolePaid() {
        assertThat(new Leverage().definition().measure())
                .isEqualTo(new Measure.Ratio(
                        Operand.byThread("cofinancements"),
                        Operand.byThread("montant-verse").undividedBy("funderKind"),
                        Window.SINCE_THE_FIRST_FACT,
                        Scale.FOR_ONE));
    }

    @Test
    void aReportIsOverdueFromTheDayAfterUntilItIsFiled() {
        assertThat(Added.by(new ReportOverdue(DAY, "CDV", MIRAIL))).containsExactly("bilans-en-retard 2026-04-01 +1");
        assertThat(Added.by(new ReportFiled(DAY, "CDV", true, MIRAIL)))
                .containsExactly("bilans-en-retard 2026-03-31 -1");
        assertThat(Added.by(new ReportFiled(DAY, "CDV", false, MIRAIL))).isEmpty();
    }
}
