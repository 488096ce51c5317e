package org.maillage.projection.figures.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.Theme;
import org.maillage.projection.figures.needs.NeedFact.Acknowledged;
import org.maillage.projection.figures.needs.NeedFact.Answered;
import org.maillage.projection.figures.needs.NeedFact.ClosedState;
import org.maillage.projection.figures.needs.NeedFact.ExplorationConcluded;
import org.maillage.projection.figures.needs.NeedFact.ExplorationOutcome;
import org.maillage.projection.figures.needs.NeedFact.HandedOver;
import org.maillage.projection.figures.needs.NeedFact.HolderKind;
import org.maillage.projection.figures.needs.NeedFact.Merged;
import org.maillage.projection.figures.needs.NeedFact.Qualified;
import org.maillage.projection.figures.needs.NeedFact.Reopened;
import org.maillage.projection.figures.needs.NeedFact.Reported;
import org.maillage.projection.figures.needs.NeedFact.SensorKind;
import org.maillage.projection.figures.needs.NeedFact.SetAside;
import org.maillage.projection.figures.needs.NeedFact.SetAsideOutcome;
import org.maillage.projection.figures.needs.NeedFact.StudyConclusion;
import org.maillage.projection.figures.needs.NeedFact.StudyDelivered;

/** What each fact about a need adds to each figure: {@code figure day amount}, with the part where there is one. */
class NeedsFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate QUALIFIED = LocalDate.of(2026, 3, 1);
    private static final Territories MIRAIL =
            Territories.of(Map.of("2015", "QP031007", "2024", "QN03107M"), Map.of("2015", "POINT", "2024", "POINT"));

    private final Figures figures = new Figures(NeedsFigures.all());

    @Test
    void aReportCountsOnItsDay() {
        assertThat(added(new Reported(DAY, MIRAIL, Theme.SANTE, SensorKind.AGENT)))
                .containsExactly("besoins-signales 2026-11-24 +1");
    }

    @Test
    void feedbackCountsOnTheDayOfTheReportWhenItCameInTime() {
        assertThat(added(new Acknowledged(DAY, 30, MIRAIL, SensorKind.AGENT)))
                .containsExactly("retours-30-jours 2026-11-24 +1");
        assertThat(added(new Acknowledged(DAY, 31, MIRAIL, SensorKind.AGENT))).isEmpty();
    }

    @Test
    void aQualifiedNeedThatIsMergedOrRejectedIsTakenBackOnItsOwnDay() {
        assertThat(added(new Qualified(QUALIFIED, MIRAIL, Theme.SANTE)))
                .containsExactly("besoins-qualifies 2026-03-01 +1");
        assertThat(added(new Merged(QUALIFIED, MIRAIL, Theme.SANTE)))
                .containsExactly("besoins-qualifies 2026-03-01 -1");
        assertThat(added(new SetAside(QUALIFIED, MIRAIL, Theme.SANTE, SetAsideOutcome.REJECTED)))
                .containsExactly("besoins-qualifies 2026-03-01 -1");
    }

    @Test
    void whatWasNeverQualifiedIsNotTakenBack() {
        assertThat(added(new Merged(null, MIRAIL, Theme.SANTE))).isEmpty();
        assertThat(added(new SetAside(null, MIRAIL, Theme.SANTE, SetAsideOutcome.REJECTED)))
                .isEmpty();
    }

    @Test
    void aShelvedNeedStaysQualified() {
        assertThat(added(new SetAside(QUALIFIED, MIRAIL, Theme.SANTE, SetAsideOutcome.SHELVED)))
                .isEmpty();
    }

    @Test
    void aReopenedNeedCountsAgainAsItDidBefore() {
        assertThat(added(reopened(QUALIFIED, ClosedState.REJECTED))).containsExactly("besoins-qualifies 2026-03-01 +1");
        assertThat(added(reopened(null, ClosedState.REJECTED))).isEmpty();
        assertThat(added(reopened(QUALIFIED, ClosedState.SHELVED))).isEmpty();
    }

    @Test
    void aWithdrawnAnswerIsTakenBackTodayAndInItsCohort() {
        assertThat(added(reopened(QUALIFIED, ClosedState.ANSWERED)))
                .containsExactly("besoins-repondus 2026-11-24 -1", "besoins-repondus-cohorte 2026-03-01 -1");
    }

    @Test
    void theFirstAnswerCountsAndTellsItsDelay() {
        assertThat(added(answered(true, false)))
                .containsExactly(
                        "besoins-repondus 2026-11-24 +1",
                        "besoins-repondus-cohorte 2026-03-01 +1",
                        "delai-reponse#300 2026-11-24 +1");
    }

    @Test
    void anotherAnswerAddsNothing() {
        assertThat(added(answered(false, true))).isEmpty();
    }

    @Test
    void anAnswerAfterOneWasWithdrawnCountsAgainWithoutADelay() {
        assertThat(added(answered(false, false)))
                .containsExactly("besoins-repondus 2026-11-24 +1", "besoins-repondus-cohorte 2026-03-01 +1");
    }

    @Test
    void explorationsAndStudiesCountTheirDistrictToo() {
        assertThat(added(new ExplorationConcluded(DAY, MIRAIL, ExplorationOutcome.STOP)))
                .containsExactly(
                        "explorations 2026-11-24 +1",
                        "quartiers-etudies#QP031007 2026-11-24 +1",
                        "quartiers-etudies#QP031007+QN03107M 2026-11-24 +1",
                        "quartiers-etudies#QN03107M 2026-11-24 +1");
        assertThat(added(new StudyDelivered(DAY, MIRAIL, StudyConclusion.FAVOURABLE)))
                .containsExactly(
                        "etudes-opportunite 2026-11-24 +1",
                        "quartiers-etudies#QP031007 2026-11-24 +1",
                        "quartiers-etudies#QP031007+QN03107M 2026-11-24 +1",
                        "quartiers-etudies#QN03107M 2026-11-24 +1");
    }

    @Test
    void aStudiedDistrictIsThatOfEachZoningAlone() {
        var districts = figures.additions(new ExplorationConcluded(DAY, MIRAIL, ExplorationOutcome.STOP)).stream()
                .filter(it -> it.figure().equals("quartiers-etudies"))
                .map(Addition::contribution)
                .toList();

        assertThat(districts.getFirst().by()).containsValue("QP031007");
        assertThat(districts.getFirst().where().byZoning()).containsOnlyKeys("2015");
        assertThat(districts.get(1).where().byZoning()).containsOnlyKeys(Territories.BOTH);
        assertThat(districts.getLast().by()).containsValue("QN03107M");
        assertThat(districts.getLast().where().byZoning()).containsOnlyKeys("2024");
    }

    @Test
    void aHandOverCountsOnItsDay() {
        assertThat(added(new HandedOver(DAY, MIRAIL, HolderKind.PERSON)))
                .containsExactly("besoins-transmis 2026-11-24 +1");
    }

    @Test
    void whatLiesOutsideOrNowhereIsKeptApart() {
        var outside = Territories.of(Map.of(), Map.of("2015", "DECLARED", "2024", "POINT"));
        var nowhere = Territories.of(Map.of(), Map.of("2024", "NONE"));

        assertThat(outside.byZoning().get("2024")).containsExactly("HORS", "TOUS");
        assertThat(nowhere.byZoning().get("2024")).containsExactly("INCONNU", "TOUS");
    }

    @Test
    void theDigestFollowsVersionsAndNothingElse() {
        assertThat(new Figures(NeedsFigures.all()).digest()).isEqualTo(figures.digest());
        assertThat(new Figures(List.of(new NeedsReported())).digest()).isNotEqualTo(figures.digest());
    }

    private List<String> added(NeedFact fact) {
        return figures.additions(fact).stream()
                .map(it -> "%s%s %s %+d"
                        .formatted(
                                it.figure(),
                                it.contribution().part().isEmpty()
                                        ? ""
                                        : "#" + it.contribution().part(),
                                it.contribution().on(),
                                it.contribution().amount()))
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Reopened reopened(@Nullable LocalDate qualifiedOn, ClosedState from) {
        return new Reopened(DAY, qualifiedOn, MIRAIL, Theme.SANTE, from);
    }

    private static Answered answered(boolean first, boolean wasAnswered) {
        return new Answered(DAY, QUALIFIED, 300, first, wasAnswered, MIRAIL, Theme.SANTE);
    }
}
