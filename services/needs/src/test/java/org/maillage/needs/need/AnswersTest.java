package org.maillage.needs.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.needs.need.NeedQuestions.answer;
import static org.maillage.needs.need.NeedQuestions.withdraw;
import static org.maillage.needs.need.NeedStories.ANSWERED;
import static org.maillage.needs.need.NeedStories.ARENES;
import static org.maillage.needs.need.NeedStories.LATER;
import static org.maillage.needs.need.NeedStories.OTHER_SERVICE;
import static org.maillage.needs.need.NeedStories.QUALIFIED_ON;
import static org.maillage.needs.need.NeedStories.SERVICE;
import static org.maillage.needs.need.NeedStories.answered;
import static org.maillage.needs.need.NeedStories.given;
import static org.maillage.needs.need.NeedStories.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.needs.need.NeedCommand.Answer;
import org.maillage.needs.need.NeedCommand.Reopen;
import org.maillage.needs.need.NeedEvent.NeedReopened;
import org.maillage.needs.need.NeedRejection.AlreadyDone;
import org.maillage.needs.need.NeedRejection.Missing;
import org.maillage.needs.need.NeedRejection.NoOpenService;
import org.maillage.needs.need.NeedRejection.StepNotAllowed;
import org.maillage.needs.need.NeedRejection.StillAnswered;
import org.maillage.needs.need.NeedState.HandedOver;
import org.maillage.needs.need.NeedState.Qualified;

class AnswersTest {

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
    void anOpenServiceAnswersANeedFromItsQualificationOn(Stage stage) {
        given(stage).when(answer(ServiceStanding.OPEN)).then(answered(SERVICE, true, false));
    }

    @Test
    void aServiceThatNamesANeedNotYetQualifiedWaits() {
        given(Stage.REPORTED)
                .when(answer(ServiceStanding.OPEN))
                .thenRefused(new StepNotAllowed(Stage.REPORTED, Step.ANSWER, true));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "SHELVED"})
    void aNeedPutAsideMustBeReopenedBeforeItIsAnswered(Stage closed) {
        given(closed).when(answer(ServiceStanding.OPEN)).thenRefused(new StepNotAllowed(closed, Step.ANSWER, false));
    }

    @Test
    void aClosedServiceAnswersNothing() {
        given(Stage.QUALIFIED).when(answer(ServiceStanding.CLOSED)).thenRefused(new NoOpenService(SERVICE, false));
    }

    @Test
    void aServiceNotHeardOfYetIsWaitedFor() {
        given(Stage.QUALIFIED).when(answer(ServiceStanding.UNKNOWN)).thenRefused(new NoOpenService(SERVICE, true));
    }

    @Test
    void aFurtherServiceIsNeitherFirstNorNew() {
        given(Stage.ANSWERED)
                .when(new Answer(LATER, OTHER_SERVICE, ServiceStanding.OPEN))
                .then(answered(OTHER_SERVICE, false, true));
    }

    @Test
    void theSameServiceAnswersOnce() {
        given(Stage.ANSWERED).when(answer(ServiceStanding.OPEN)).thenRefused(new AlreadyDone(Step.ANSWER));
    }

    @Test
    void theLastServiceThatClosesReopensTheNeed() {
        given(Stage.QUALIFIED, ANSWERED).when(withdraw(SERVICE)).then(reopened(Stage.QUALIFIED, SERVICE));
    }

    @Test
    void aNeedThatWasHandedOverReopensAsHandedOver() {
        given(Stage.ANSWERED).when(withdraw(SERVICE)).then(reopened(Stage.HANDED_OVER, SERVICE));
        assertThat(state(Stage.ANSWERED, reopened(Stage.HANDED_OVER, SERVICE))).isInstanceOf(HandedOver.class);
    }

    @Test
    void aNeedAnsweredDuringItsStudyReopensAsQualified() {
        var state = state(Stage.IN_STUDY, ANSWERED, reopened(Stage.QUALIFIED, SERVICE));

        assertThat(state).isInstanceOf(Qualified.class);
    }

    @Test
    void aServiceThatClosesWhileAnotherAnswersChangesNothing() {
        given(Stage.ANSWERED, answered(OTHER_SERVICE, false, true))
                .when(withdraw(SERVICE, OTHER_SERVICE))
                .thenRefused(new StillAnswered());
    }

    @Test
    void aServiceThatIsOpenButDoesNotAnswerThisNeedDoesNotKeepIt() {
        given(Stage.ANSWERED).when(withdraw(SERVICE, OTHER_SERVICE)).then(reopened(Stage.HANDED_OVER, SERVICE));
    }

    @Test
    void aServiceThatNeverAnsweredHasNothingToWithdraw() {
        given(Stage.ANSWERED).when(withdraw(OTHER_SERVICE)).thenRefused(new AlreadyDone(Step.REOPEN));
    }

    @Test
    void theAnswerAfterAReopeningIsNewButNotFirst() {
        given(Stage.ANSWERED, reopened(Stage.HANDED_OVER, SERVICE))
                .when(answer(ServiceStanding.OPEN))
                .then(answered(SERVICE, false, false));
    }

    @Test
    void aClosingWaitsForTheQualificationAsItsOpeningDoes() {
        given(Stage.REPORTED)
                .when(withdraw(SERVICE))
                .thenRefused(new StepNotAllowed(Stage.REPORTED, Step.ANSWER, true));
        given(Stage.QUALIFIED).when(withdraw(SERVICE)).thenRefused(new AlreadyDone(Step.REOPEN));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "SHELVED"})
    void aNeedPutAsideHearsOfNoClosing(Stage closed) {
        given(closed).when(withdraw(SERVICE)).thenRefused(new StepNotAllowed(closed, Step.ANSWER, false));
    }

    @Test
    void anAnsweredNeedIsReopenedByStaffWithAReason() {
        given(Stage.ANSWERED).when(new Reopen(LATER, true)).then(reopened(Stage.HANDED_OVER, null));
        given(Stage.ANSWERED).when(new Reopen(LATER, false)).thenRefused(Missing.REASON);
    }

    private static NeedEvent reopened(Stage to, @Nullable UUID withdrawn) {
        return new NeedReopened(LATER, Stage.ANSWERED, to, withdrawn, QUALIFIED_ON, Theme.REEMPLOI_REPARATION, ARENES);
    }
}
