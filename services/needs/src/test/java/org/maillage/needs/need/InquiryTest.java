package org.maillage.needs.need;

import static org.maillage.needs.need.CommitteeDecision.GO;
import static org.maillage.needs.need.NeedQuestions.decide;
import static org.maillage.needs.need.NeedStories.ARENES;
import static org.maillage.needs.need.NeedStories.EXPLORATION;
import static org.maillage.needs.need.NeedStories.EXPLORATION_CONCLUDED;
import static org.maillage.needs.need.NeedStories.EXPLORATION_OPENED;
import static org.maillage.needs.need.NeedStories.EXPLORED_FROM;
import static org.maillage.needs.need.NeedStories.IN_FAVOUR;
import static org.maillage.needs.need.NeedStories.LATER;
import static org.maillage.needs.need.NeedStories.PLACE;
import static org.maillage.needs.need.NeedStories.PURSUE;
import static org.maillage.needs.need.NeedStories.REWORK;
import static org.maillage.needs.need.NeedStories.STUDIED_FROM;
import static org.maillage.needs.need.NeedStories.STUDY;
import static org.maillage.needs.need.NeedStories.STUDY_COMMISSIONED;
import static org.maillage.needs.need.NeedStories.STUDY_DELIVERED;
import static org.maillage.needs.need.NeedStories.WORKSHOP;
import static org.maillage.needs.need.NeedStories.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.needs.need.NeedCommand.CommissionStudy;
import org.maillage.needs.need.NeedCommand.ConcludeExploration;
import org.maillage.needs.need.NeedCommand.DeliverStudy;
import org.maillage.needs.need.NeedCommand.HoldWorkshop;
import org.maillage.needs.need.NeedCommand.OpenExploration;
import org.maillage.needs.need.NeedEvent.ExplorationConcluded;
import org.maillage.needs.need.NeedEvent.ExplorationOpened;
import org.maillage.needs.need.NeedEvent.StudyCommissioned;
import org.maillage.needs.need.NeedEvent.StudyDelivered;
import org.maillage.needs.need.NeedEvent.WorkshopHeld;
import org.maillage.needs.need.NeedRejection.AlreadyDone;
import org.maillage.needs.need.NeedRejection.MoreResidentsThanParticipants;
import org.maillage.needs.need.NeedRejection.NoFavourableStudy;
import org.maillage.needs.need.NeedRejection.StepNotAllowed;

class InquiryTest {

    @Test
    void anExplorationOpensOnceTheNeedIsQualified() {
        given(Stage.QUALIFIED)
                .when(new OpenExploration(LATER, EXPLORATION))
                .then(new ExplorationOpened(LATER, 1, EXPLORATION));
    }

    @Test
    void anExplorationOfANeedNotYetQualifiedIsOnlyEarly() {
        given(Stage.REPORTED)
                .when(new OpenExploration(LATER, EXPLORATION))
                .thenRefused(new StepNotAllowed(Stage.REPORTED, Step.OPEN_EXPLORATION, true));
    }

    @Test
    void explorationsAreNumbered() {
        given(Stage.EXPLORED)
                .when(new OpenExploration(LATER, EXPLORATION))
                .then(new ExplorationOpened(LATER, 2, EXPLORATION));
    }

    @Test
    void oneExplorationIsOpenAtATime() {
        given(Stage.IN_EXPLORATION)
                .when(new OpenExploration(LATER, EXPLORATION))
                .thenRefused(new StepNotAllowed(Stage.IN_EXPLORATION, Step.OPEN_EXPLORATION, true));
    }

    @Test
    void anExplorationIsBehindOnceAHolderIsSought() {
        given(Stage.SEEKING_HOLDER)
                .when(new OpenExploration(LATER, EXPLORATION))
                .thenRefused(new StepNotAllowed(Stage.SEEKING_HOLDER, Step.OPEN_EXPLORATION, false));
    }

    @Test
    void aConclusionTellsWhenItsExplorationBegan() {
        given(Stage.IN_EXPLORATION)
                .when(new ConcludeExploration(LATER, PURSUE))
                .then(new ExplorationConcluded(LATER, 1, EXPLORED_FROM, PURSUE, ARENES));
    }

    @Test
    void aConclusionBeforeItsExplorationIsOnlyEarly() {
        given(Stage.QUALIFIED)
                .when(new ConcludeExploration(LATER, PURSUE))
                .thenRefused(new StepNotAllowed(Stage.QUALIFIED, Step.CONCLUDE_EXPLORATION, true));
    }

    @Test
    void theSameExplorationIsConcludedOnce() {
        given(Stage.EXPLORED)
                .when(new ConcludeExploration(LATER, PURSUE))
                .thenRefused(new AlreadyDone(Step.CONCLUDE_EXPLORATION));
    }

    @Test
    void aStudyMayBeginWithoutExploration() {
        given(Stage.QUALIFIED)
                .when(new CommissionStudy(LATER, STUDY))
                .then(new StudyCommissioned(LATER, 1, true, STUDY));
    }

    @Test
    void aStudyAfterAnExplorationSaysSo() {
        given(Stage.EXPLORED)
                .when(new CommissionStudy(LATER, STUDY))
                .then(new StudyCommissioned(LATER, 1, false, STUDY));
    }

    @Test
    void oneStudyIsOpenAtATime() {
        given(Stage.IN_STUDY)
                .when(new CommissionStudy(LATER, STUDY))
                .thenRefused(new StepNotAllowed(Stage.IN_STUDY, Step.COMMISSION_STUDY, true));
    }

    @Test
    void aDeliveryTellsWhenItsStudyBegan() {
        given(Stage.IN_STUDY)
                .when(new DeliverStudy(LATER, IN_FAVOUR))
                .then(new StudyDelivered(LATER, 1, STUDIED_FROM, IN_FAVOUR, ARENES));
    }

    @Test
    void aDeliveryBeforeItsStudyIsOnlyEarly() {
        given(Stage.EXPLORED)
                .when(new DeliverStudy(LATER, IN_FAVOUR))
                .thenRefused(new StepNotAllowed(Stage.EXPLORED, Step.DELIVER_STUDY, true));
    }

    @Test
    void theSameStudyIsDeliveredOnce() {
        given(Stage.STUDIED).when(new DeliverStudy(LATER, IN_FAVOUR)).thenRefused(new AlreadyDone(Step.DELIVER_STUDY));
    }

    @Test
    void afterReworkAnotherExplorationAndAnotherStudyFollow() {
        given(Stage.STUDIED, REWORK)
                .when(new OpenExploration(LATER, EXPLORATION))
                .then(new ExplorationOpened(LATER, 2, EXPLORATION));
        given(Stage.STUDIED, REWORK)
                .when(new CommissionStudy(LATER, STUDY))
                .then(new StudyCommissioned(LATER, 2, false, STUDY));
    }

    @Test
    void afterReworkTheEndOfTheNextRoundIsOnlyEarly() {
        given(Stage.STUDIED, REWORK)
                .when(new ConcludeExploration(LATER, PURSUE))
                .thenRefused(new StepNotAllowed(Stage.EXPLORED, Step.CONCLUDE_EXPLORATION, true));
        given(Stage.STUDIED, REWORK)
                .when(new DeliverStudy(LATER, IN_FAVOUR))
                .thenRefused(new StepNotAllowed(Stage.EXPLORED, Step.DELIVER_STUDY, true));
        given(Stage.STUDIED, REWORK).when(decide(GO)).thenRefused(new NoFavourableStudy(true));
    }

    @Test
    void aSecondStudyTellsItsNumber() {
        var second = new StudyCommissioned(LATER, 2, false, STUDY);

        given(Stage.STUDIED, REWORK, second)
                .when(new DeliverStudy(LATER, IN_FAVOUR))
                .then(new StudyDelivered(LATER, 2, Days.of(LATER), IN_FAVOUR, ARENES));
    }

    @Test
    void explorationAndStudyMayBeOneAfterTheOtherInAnyNumber() {
        given(Stage.QUALIFIED, EXPLORATION_OPENED, EXPLORATION_CONCLUDED, STUDY_COMMISSIONED, STUDY_DELIVERED, REWORK)
                .when(new OpenExploration(LATER, EXPLORATION))
                .then(new ExplorationOpened(LATER, 2, EXPLORATION));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "QUALIFIED",
                "IN_EXPLORATION",
                "EXPLORED",
                "IN_STUDY",
                "STUDIED",
                "SEEKING_HOLDER",
                "HOLDER_SELECTED",
                "HANDED_OVER"
            })
    void aWorkshopIsHeldAnyTimeFromTheQualificationToTheHandOver(Stage stage) {
        given(stage).when(new HoldWorkshop(LATER, WORKSHOP)).then(new WorkshopHeld(LATER, WORKSHOP));
    }

    @Test
    void aWorkshopBeforeTheQualificationIsOnlyEarly() {
        given(Stage.REPORTED)
                .when(new HoldWorkshop(LATER, WORKSHOP))
                .thenRefused(new StepNotAllowed(Stage.REPORTED, Step.HOLD_WORKSHOP, true));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "REJECTED", "SHELVED"})
    void aClosedNeedMustBeReopenedBeforeAWorkshop(Stage closed) {
        given(closed)
                .when(new HoldWorkshop(LATER, WORKSHOP))
                .thenRefused(new StepNotAllowed(closed, Step.HOLD_WORKSHOP, false));
    }

    @Test
    void residentsAreAmongTheParticipants() {
        given(Stage.QUALIFIED)
                .when(new HoldWorkshop(LATER, new Workshop(Workshop.Kind.INTERVIEWS, 12, 13, null, PLACE)))
                .thenRefused(new MoreResidentsThanParticipants(13, 12));
    }
}
