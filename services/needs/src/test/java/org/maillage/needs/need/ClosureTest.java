package org.maillage.needs.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.needs.need.NeedQuestions.mergeInto;
import static org.maillage.needs.need.NeedQuestions.putAside;
import static org.maillage.needs.need.NeedStories.ANSWERED;
import static org.maillage.needs.need.NeedStories.ARENES;
import static org.maillage.needs.need.NeedStories.LATER;
import static org.maillage.needs.need.NeedStories.OLDER;
import static org.maillage.needs.need.NeedStories.QUALIFIED_ON;
import static org.maillage.needs.need.NeedStories.REWORK;
import static org.maillage.needs.need.NeedStories.SERVICE;
import static org.maillage.needs.need.NeedStories.THIS;
import static org.maillage.needs.need.NeedStories.given;
import static org.maillage.needs.need.NeedStories.merged;
import static org.maillage.needs.need.NeedStories.on;
import static org.maillage.needs.need.NeedStories.setAside;
import static org.maillage.needs.need.NeedStories.state;
import static org.maillage.needs.need.SetAsideOutcome.REJECTED;
import static org.maillage.needs.need.SetAsideOutcome.SHELVED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.needs.need.NeedCommand.PutAside;
import org.maillage.needs.need.NeedCommand.Reopen;
import org.maillage.needs.need.NeedEvent.NeedMerged;
import org.maillage.needs.need.NeedEvent.NeedReopened;
import org.maillage.needs.need.NeedEvent.NeedSetAside;
import org.maillage.needs.need.NeedRejection.AlreadyDone;
import org.maillage.needs.need.NeedRejection.MergeNotPossible;
import org.maillage.needs.need.NeedRejection.MergeNotPossible.Obstacle;
import org.maillage.needs.need.NeedRejection.Missing;
import org.maillage.needs.need.NeedRejection.StepNotAllowed;
import org.maillage.needs.need.NeedRejection.UnknownNeed;

class ClosureTest {

    private static final Instant LONG_BEFORE = on("2017-03-12");
    private static final Instant SAME_INSTANT = on("2017-09-13");
    private static final NeedId LARGER = new NeedId(UUID.fromString("ffffffff-0000-4000-8000-000000000000"));

    @ParameterizedTest
    @EnumSource(names = {"QUALIFIED", "IN_EXPLORATION", "EXPLORED"})
    void aNeedIsRejectedBeforeItsStudy(Stage stage) {
        given(stage).when(putAside(REJECTED)).then(setAside(REJECTED, stage));
    }

    @Test
    void aNeedNotYetQualifiedIsRejectedWithoutCounting() {
        given(Stage.REPORTED)
                .when(putAside(REJECTED))
                .then(new NeedSetAside(LATER, REJECTED, Stage.REPORTED, null, Theme.MOBILITE, ARENES));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_STUDY", "STUDIED", "SEEKING_HOLDER", "HOLDER_SELECTED", "HANDED_OVER", "ANSWERED"})
    void aNeedIsNotRejectedOnceItsStudyBegan(Stage stage) {
        given(stage).when(putAside(REJECTED)).thenRefused(new StepNotAllowed(stage, Step.REJECT, false));
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
    void aNeedIsShelvedUntilItIsAnswered(Stage stage) {
        given(stage).when(putAside(SHELVED)).then(setAside(SHELVED, stage));
    }

    @Test
    void anAnsweredNeedMustBeReopenedBeforeItIsShelved() {
        given(Stage.ANSWERED)
                .when(putAside(SHELVED))
                .thenRefused(new StepNotAllowed(Stage.ANSWERED, Step.SHELVE, false));
    }

    @Test
    void aNeedIsPutAsideOnce() {
        given(Stage.REJECTED).when(putAside(REJECTED)).thenRefused(new AlreadyDone(Step.REJECT));
        given(Stage.SHELVED).when(putAside(SHELVED)).thenRefused(new AlreadyDone(Step.SHELVE));
    }

    @Test
    void aShelvedNeedMustBeReopenedBeforeItIsRejected() {
        given(Stage.SHELVED)
                .when(putAside(REJECTED))
                .thenRefused(new StepNotAllowed(Stage.SHELVED, Step.REJECT, false));
    }

    @ParameterizedTest
    @EnumSource
    void puttingAsideCarriesAReason(SetAsideOutcome outcome) {
        given(Stage.QUALIFIED).when(new PutAside(LATER, outcome, false)).thenRefused(Missing.REASON);
    }

    @Test
    void aReopeningLeadsBackToTheStateLeft() {
        given(Stage.SHELVED).when(new Reopen(LATER, true)).then(reopened(Stage.SHELVED, Stage.STUDIED, QUALIFIED_ON));
        assertThat(state(Stage.SHELVED, reopened(Stage.SHELVED, Stage.STUDIED, QUALIFIED_ON)))
                .isEqualTo(state(Stage.STUDIED));
    }

    @Test
    void aRejectedReportReopensAsReported() {
        var rejected = new NeedSetAside(LATER, REJECTED, Stage.REPORTED, null, Theme.MOBILITE, ARENES);

        given(Stage.REPORTED, rejected)
                .when(new Reopen(LATER, true))
                .then(new NeedReopened(LATER, Stage.REJECTED, Stage.REPORTED, null, null, Theme.MOBILITE, ARENES));
    }

    @Test
    void aReopeningCarriesAReason() {
        given(Stage.REJECTED).when(new Reopen(LATER, false)).thenRefused(Missing.REASON);
    }

    @Test
    void anOpenNeedIsNotReopened() {
        given(Stage.QUALIFIED)
                .when(new Reopen(LATER, true))
                .thenRefused(new StepNotAllowed(Stage.QUALIFIED, Step.REOPEN, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"QUALIFIED", "IN_EXPLORATION", "EXPLORED"})
    void aNeedMergesIntoAnOlderOneBeforeAnyStudy(Stage stage) {
        given(stage).when(mergeInto(OLDER, LONG_BEFORE, Stage.HANDED_OVER)).then(merged(QUALIFIED_ON));
    }

    @Test
    void aNeedNotYetQualifiedMergesWithoutCounting() {
        given(Stage.REPORTED)
                .when(mergeInto(OLDER, LONG_BEFORE, Stage.REPORTED))
                .then(new NeedMerged(LATER, OLDER, null, Theme.MOBILITE, ARENES));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_STUDY", "STUDIED", "SEEKING_HOLDER", "HOLDER_SELECTED", "HANDED_OVER"})
    void aNeedDoesNotMergeOnceAStudyOrASearchBegan(Stage stage) {
        given(stage)
                .when(mergeInto(OLDER, LONG_BEFORE, Stage.QUALIFIED))
                .thenRefused(new MergeNotPossible(Obstacle.STUDY_BEGUN));
    }

    @Test
    void aNeedThatWasStudiedOnceDoesNotMergeAnyMore() {
        given(Stage.STUDIED, REWORK)
                .when(mergeInto(OLDER, LONG_BEFORE, Stage.QUALIFIED))
                .thenRefused(new MergeNotPossible(Obstacle.STUDY_BEGUN));
    }

    @Test
    void aNeedDoesNotMergeIntoItself() {
        given(Stage.QUALIFIED)
                .when(mergeInto(THIS, SAME_INSTANT, Stage.QUALIFIED))
                .thenRefused(new MergeNotPossible(Obstacle.SAME_NEED));
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGED", "REJECTED"})
    void theSurvivorIsNeitherMergedNorRejected(Stage survivor) {
        given(Stage.QUALIFIED)
                .when(mergeInto(OLDER, LONG_BEFORE, survivor))
                .thenRefused(new MergeNotPossible(Obstacle.SURVIVOR_CLOSED));
    }

    @Test
    void theSurvivorMayBeShelved() {
        given(Stage.QUALIFIED)
                .when(mergeInto(OLDER, LONG_BEFORE, Stage.SHELVED))
                .then(merged(QUALIFIED_ON));
    }

    @Test
    void theSurvivorIsTheOneRecordedFirst() {
        given(Stage.QUALIFIED)
                .when(mergeInto(OLDER, on("2018-01-08"), Stage.QUALIFIED))
                .thenRefused(new MergeNotPossible(Obstacle.SURVIVOR_YOUNGER));
    }

    @Test
    void ofTwoRecordedAtTheSameInstantTheSmallerIdSurvives() {
        given(Stage.QUALIFIED)
                .when(mergeInto(OLDER, SAME_INSTANT, Stage.QUALIFIED))
                .then(merged(QUALIFIED_ON));
        given(Stage.QUALIFIED)
                .when(mergeInto(LARGER, SAME_INSTANT, Stage.QUALIFIED))
                .thenRefused(new MergeNotPossible(Obstacle.SURVIVOR_YOUNGER));
    }

    @Test
    void aNeedDoesNotMergeIntoAnUnknownOne() {
        given(Stage.QUALIFIED).when(NeedQuestions.merge(OLDER, null)).thenRefused(new UnknownNeed(OLDER));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "REJECTED", "SHELVED"})
    void aClosedNeedMustBeReopenedBeforeItMerges(Stage closed) {
        given(closed)
                .when(mergeInto(OLDER, LONG_BEFORE, Stage.QUALIFIED))
                .thenRefused(new StepNotAllowed(closed, Step.MERGE, false));
    }

    @Test
    void aNeedAnsweredByAServiceKeepsWhatItHadBegun() {
        given(Stage.STUDIED, ANSWERED, reopenedFromAnswer())
                .when(mergeInto(OLDER, LONG_BEFORE, Stage.QUALIFIED))
                .thenRefused(new MergeNotPossible(Obstacle.STUDY_BEGUN));
    }

    private static NeedEvent reopenedFromAnswer() {
        return new NeedReopened(
                LATER, Stage.ANSWERED, Stage.QUALIFIED, SERVICE, QUALIFIED_ON, Theme.REEMPLOI_REPARATION, ARENES);
    }

    private static NeedEvent reopened(Stage from, Stage to, @Nullable LocalDate qualifiedOn) {
        return new NeedReopened(LATER, from, to, null, qualifiedOn, Theme.REEMPLOI_REPARATION, ARENES);
    }
}
