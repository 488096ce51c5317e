package org.maillage.needs.need;

import static org.maillage.needs.need.NeedQuestions.decide;
import static org.maillage.needs.need.NeedQuestions.failSearch;
import static org.maillage.needs.need.NeedQuestions.select;
import static org.maillage.needs.need.NeedStories.ARENES;
import static org.maillage.needs.need.NeedStories.GO;
import static org.maillage.needs.need.NeedStories.LATER;
import static org.maillage.needs.need.NeedStories.PROJECT;
import static org.maillage.needs.need.NeedStories.REPORT;
import static org.maillage.needs.need.NeedStories.SEARCH_FAILED;
import static org.maillage.needs.need.NeedStories.STRUCTURE;
import static org.maillage.needs.need.NeedStories.delivered;
import static org.maillage.needs.need.NeedStories.given;
import static org.maillage.needs.need.NeedStories.setAside;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.needs.need.NeedCommand.ConcludeSearch;
import org.maillage.needs.need.NeedCommand.Decide;
import org.maillage.needs.need.NeedCommand.HandOver;
import org.maillage.needs.need.NeedCommand.OpenSearch;
import org.maillage.needs.need.NeedEvent.CommitteeDecided;
import org.maillage.needs.need.NeedEvent.HolderSearchConcluded;
import org.maillage.needs.need.NeedEvent.HolderSearchOpened;
import org.maillage.needs.need.NeedEvent.NeedHandedOver;
import org.maillage.needs.need.NeedRejection.AlreadyDone;
import org.maillage.needs.need.NeedRejection.Missing;
import org.maillage.needs.need.NeedRejection.NoFavourableStudy;
import org.maillage.needs.need.NeedRejection.StepNotAllowed;
import org.maillage.needs.need.StudyFindings.Conclusion;

class CommitmentTest {

    private static final LocalDate CLOSES_ON = LocalDate.parse("2020-07-31");

    @Test
    void goOpensTheSearchForAHolderInTheSameDecision() {
        given(Stage.STUDIED)
                .when(new Decide(LATER, CommitteeDecision.GO, true, CLOSES_ON, 9, false))
                .then(
                        new CommitteeDecided(LATER, 1, CommitteeDecision.GO, 9),
                        new HolderSearchOpened(LATER, 1, CLOSES_ON));
    }

    @Test
    void goMayLeaveTheSearchForLater() {
        given(Stage.STUDIED)
                .when(new Decide(LATER, CommitteeDecision.GO, false, null, null, false))
                .then(new CommitteeDecided(LATER, 1, CommitteeDecision.GO, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNFAVOURABLE", "REWORK"})
    void goNeedsAFavourableStudy(Conclusion conclusion) {
        given(Stage.IN_STUDY, delivered(conclusion))
                .when(decide(CommitteeDecision.GO))
                .thenRefused(new NoFavourableStudy(false));
    }

    @ParameterizedTest
    @EnumSource(names = {"QUALIFIED", "IN_EXPLORATION", "EXPLORED", "IN_STUDY"})
    void goWaitsWhileNoStudyIsDelivered(Stage stage) {
        given(stage).when(decide(CommitteeDecision.GO)).thenRefused(new NoFavourableStudy(true));
    }

    @Test
    void nothingIsDecidedBeforeTheQualification() {
        given(Stage.REPORTED)
                .when(decide(CommitteeDecision.GO))
                .thenRefused(new StepNotAllowed(Stage.REPORTED, Step.DECIDE, true));
    }

    @Test
    void goIsDecidedOnce() {
        given(Stage.SEEKING_HOLDER).when(decide(CommitteeDecision.GO)).thenRefused(new AlreadyDone(Step.DECIDE));
    }

    @Test
    void reworkLeadsBackToWhatIsExplored() {
        given(Stage.STUDIED)
                .when(decide(CommitteeDecision.REWORK))
                .then(new CommitteeDecided(LATER, 1, CommitteeDecision.REWORK, 9));
    }

    @Test
    void stopShelvesTheNeedInTheSameDecision() {
        given(Stage.STUDIED)
                .when(decide(CommitteeDecision.STOP))
                .then(
                        new CommitteeDecided(LATER, 1, CommitteeDecision.STOP, 9),
                        setAside(SetAsideOutcome.SHELVED, Stage.STUDIED));
    }

    @ParameterizedTest
    @EnumSource(names = {"REWORK", "STOP"})
    void reworkAndStopCarryAReason(CommitteeDecision decision) {
        given(Stage.STUDIED)
                .when(new Decide(LATER, decision, true, null, 9, false))
                .thenRefused(Missing.REASON);
    }

    @Test
    void aDecisionBeforeTheStudyIsOnlyEarly() {
        given(Stage.IN_STUDY)
                .when(decide(CommitteeDecision.STOP))
                .thenRefused(new StepNotAllowed(Stage.IN_STUDY, Step.DECIDE, true));
    }

    @Test
    void aSearchIsOpenedAfterAGoWithoutSearch() {
        given(Stage.STUDIED, GO)
                .when(new OpenSearch(LATER, CLOSES_ON))
                .then(new HolderSearchOpened(LATER, 1, CLOSES_ON));
    }

    @Test
    void aSearchIsOpenedAgainAfterAFailedOne() {
        given(Stage.SEEKING_HOLDER, SEARCH_FAILED)
                .when(new OpenSearch(LATER, null))
                .then(new HolderSearchOpened(LATER, 2, null));
    }

    @Test
    void oneSearchIsOpenAtATime() {
        given(Stage.SEEKING_HOLDER)
                .when(new OpenSearch(LATER, null))
                .thenRefused(new StepNotAllowed(Stage.SEEKING_HOLDER, Step.OPEN_SEARCH, false));
    }

    @Test
    void aSearchSelectsAStructure() {
        given(Stage.SEEKING_HOLDER).when(select(STRUCTURE)).then(new HolderSearchConcluded(LATER, 1, STRUCTURE, 3));
    }

    @Test
    void aSearchSelectsAPersonByAnOpaqueId() {
        var person = new Holder(Holder.Kind.PERSON, null, UUID.fromString("fdedd193-ab31-4903-a9c6-acc0546a0bc5"));

        given(Stage.SEEKING_HOLDER).when(select(person)).then(new HolderSearchConcluded(LATER, 1, person, 3));
    }

    @Test
    void aSearchMayFail() {
        given(Stage.SEEKING_HOLDER).when(failSearch()).then(new HolderSearchConcluded(LATER, 1, null, 0));
    }

    @Test
    void aSelectionTellsTheKindOfHolder() {
        given(Stage.SEEKING_HOLDER)
                .when(new ConcludeSearch(LATER, SearchOutcome.SELECTED, null, STRUCTURE.structure(), null, null))
                .thenRefused(Missing.HOLDER_KIND);
    }

    @Test
    void aSelectionNamesTheHolder() {
        given(Stage.SEEKING_HOLDER)
                .when(new ConcludeSearch(LATER, SearchOutcome.SELECTED, Holder.Kind.PERSON, null, null, null))
                .thenRefused(Missing.HOLDER);
    }

    @Test
    void aSelectionNeedsAGo() {
        given(Stage.STUDIED)
                .when(select(STRUCTURE))
                .thenRefused(new StepNotAllowed(Stage.STUDIED, Step.CONCLUDE_SEARCH, true));
    }

    @Test
    void aSelectionWaitsForASearchToBeOpened() {
        given(Stage.STUDIED, GO)
                .when(select(STRUCTURE))
                .thenRefused(new StepNotAllowed(Stage.SEEKING_HOLDER, Step.CONCLUDE_SEARCH, true));
        given(Stage.SEEKING_HOLDER, SEARCH_FAILED)
                .when(select(STRUCTURE))
                .thenRefused(new StepNotAllowed(Stage.SEEKING_HOLDER, Step.CONCLUDE_SEARCH, true));
    }

    @Test
    void theSameSearchEndsOnce() {
        given(Stage.SEEKING_HOLDER, SEARCH_FAILED)
                .when(failSearch())
                .thenRefused(new AlreadyDone(Step.CONCLUDE_SEARCH));
        given(Stage.HOLDER_SELECTED).when(select(STRUCTURE)).thenRefused(new AlreadyDone(Step.CONCLUDE_SEARCH));
    }

    @Test
    void aHandOverTellsTheHolderAndTheProject() {
        given(Stage.HOLDER_SELECTED)
                .when(new HandOver(LATER, PROJECT, "L’Atelier des Arènes", "Ateliers vélo participatifs"))
                .then(new NeedHandedOver(
                        LATER,
                        PROJECT,
                        "L’Atelier des Arènes",
                        Holder.Kind.EXISTING_STRUCTURE,
                        STRUCTURE.structure(),
                        "Ateliers vélo participatifs",
                        Theme.REEMPLOI_REPARATION,
                        ARENES));
    }

    @Test
    void aProjectWithoutTitleIsCalledLikeItsNeed() {
        given(Stage.HOLDER_SELECTED)
                .when(new HandOver(LATER, PROJECT, null, null))
                .then(new NeedHandedOver(
                        LATER,
                        PROJECT,
                        REPORT.title(),
                        Holder.Kind.EXISTING_STRUCTURE,
                        STRUCTURE.structure(),
                        null,
                        Theme.REEMPLOI_REPARATION,
                        ARENES));
    }

    @Test
    void aHandOverWaitsForAHolder() {
        given(Stage.SEEKING_HOLDER, SEARCH_FAILED)
                .when(new HandOver(LATER, PROJECT, null, null))
                .thenRefused(new StepNotAllowed(Stage.SEEKING_HOLDER, Step.HAND_OVER, true));
    }

    @Test
    void aNeedIsHandedOverOnce() {
        given(Stage.HANDED_OVER)
                .when(new HandOver(LATER, PROJECT, null, null))
                .thenRefused(new AlreadyDone(Step.HAND_OVER));
    }
}
