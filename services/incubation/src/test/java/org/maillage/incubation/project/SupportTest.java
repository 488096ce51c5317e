package org.maillage.incubation.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.incubation.project.ProjectStories.INCUBATED;
import static org.maillage.incubation.project.ProjectStories.LEGAL_FORM;
import static org.maillage.incubation.project.ProjectStories.SUSPENDED;
import static org.maillage.incubation.project.ProjectStories.given;
import static org.maillage.incubation.project.ProjectStories.on;
import static org.maillage.incubation.project.ProjectStories.state;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.incubation.project.ProjectCommand.EnterStage;
import org.maillage.incubation.project.ProjectCommand.ReachMilestone;
import org.maillage.incubation.project.ProjectEvent.MilestoneReached;
import org.maillage.incubation.project.ProjectEvent.StageEntered;
import org.maillage.incubation.project.ProjectRejection.AlreadyDone;
import org.maillage.incubation.project.ProjectRejection.Missing;
import org.maillage.incubation.project.ProjectRejection.StageOrder;
import org.maillage.incubation.project.ProjectRejection.StepNotAllowed;
import org.maillage.incubation.project.ProjectState.InStage;
import org.maillage.incubation.project.ProjectState.Live;
import org.maillage.incubation.project.ProjectState.Suspended;

class SupportTest {

    private static final Instant AT = on("2020-06-02");

    @Test
    void aProjectThatWasAdmittedEntersAnyStage() {
        given(Status.ADMITTED)
                .when(new EnterStage(INCUBATED.at(), Stage.INCUBATION, INCUBATED.plannedEndOn(), false))
                .then(INCUBATED);
        given(Status.ADMITTED)
                .when(new EnterStage(AT, Stage.FOLLOW_UP, null, false))
                .then(new StageEntered(AT, Stage.FOLLOW_UP, null, null, false));
    }

    @Test
    void stagesOnlyGoForward() {
        given(Status.IN_STAGE)
                .when(new EnterStage(AT, Stage.FOLLOW_UP, null, false))
                .then(new StageEntered(AT, Stage.FOLLOW_UP, null, Stage.INCUBATION, false));
        given(Status.IN_STAGE)
                .when(new EnterStage(AT, Stage.PRE_INCUBATION, null, false))
                .thenRefused(new StageOrder(Stage.INCUBATION, Stage.PRE_INCUBATION));
        given(Status.SUSPENDED)
                .when(new EnterStage(AT, Stage.PRE_INCUBATION, null, false))
                .thenRefused(new StageOrder(Stage.INCUBATION, Stage.PRE_INCUBATION));
    }

    @Test
    void aStageIsEnteredOnce() {
        given(Status.IN_STAGE)
                .when(new EnterStage(AT, Stage.INCUBATION, null, false))
                .thenRefused(AlreadyDone.of(Stage.INCUBATION));
    }

    @Test
    void stagesNeedAnAdmission() {
        given(Status.APPLIED)
                .when(new EnterStage(AT, Stage.INCUBATION, null, false))
                .thenRefused(new StepNotAllowed(Status.APPLIED, Step.ENTER_STAGE, true));
    }

    @Test
    void aSuspensionHasAReasonAndRemembersTheStage() {
        given(Status.IN_STAGE)
                .when(new EnterStage(SUSPENDED.at(), Stage.SUSPENDED, null, false))
                .thenRefused(Missing.REASON);
        given(Status.IN_STAGE)
                .when(new EnterStage(SUSPENDED.at(), Stage.SUSPENDED, null, true))
                .then(SUSPENDED);
        assertThat(state(Status.SUSPENDED))
                .isInstanceOfSatisfying(
                        Suspended.class, it -> assertThat(it.left()).isEqualTo(Stage.INCUBATION));
    }

    @Test
    void aSuspendedProjectIsNotSuspendedAgain() {
        given(Status.SUSPENDED)
                .when(new EnterStage(AT, Stage.SUSPENDED, null, true))
                .thenRefused(AlreadyDone.of(Step.SUSPEND));
    }

    @Test
    void onlyAProjectInAStageIsSuspended() {
        given(Status.ADMITTED)
                .when(new EnterStage(AT, Stage.SUSPENDED, null, true))
                .thenRefused(new StepNotAllowed(Status.ADMITTED, Step.SUSPEND, true));
    }

    @Test
    void aProjectResumesInTheStageThatItLeftOrFurtherOn() {
        given(Status.SUSPENDED)
                .when(new EnterStage(AT, Stage.INCUBATION, null, false))
                .then(new StageEntered(AT, Stage.INCUBATION, null, Stage.SUSPENDED, true));
        given(Status.SUSPENDED)
                .when(new EnterStage(AT, Stage.FOLLOW_UP, null, false))
                .then(new StageEntered(AT, Stage.FOLLOW_UP, null, Stage.SUSPENDED, true));
    }

    @Test
    void aSuspensionIsNoStageToBeIn() {
        var file = ((Live) state(Status.ADMITTED)).file();

        assertThatThrownBy(() -> new InStage(file, Stage.SUSPENDED, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suspended(file, Stage.SUSPENDED)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachMilestoneIsReachedOnceInAnyOrder(Milestone milestone) {
        var reached = new MilestoneReached(AT, milestone);

        given(Status.ADMITTED).when(new ReachMilestone(AT, milestone)).then(reached);
        given(Status.IN_STAGE, reached).when(new ReachMilestone(AT, milestone)).thenRefused(AlreadyDone.of(milestone));
    }

    @Test
    void aMilestoneIsKeptThroughEveryState() {
        assertThat(((Live) state(Status.IN_STAGE, LEGAL_FORM, SUSPENDED)).file().milestones())
                .containsExactly(Milestone.LEGAL_FORM_CHOSEN);
    }

    @Test
    void milestonesNeedAnAdmissionAndASupportThatRuns() {
        given(Status.OPEN)
                .when(new ReachMilestone(AT, Milestone.FIRST_USER))
                .thenRefused(new StepNotAllowed(Status.OPEN, Step.REACH_MILESTONE, true));
        given(Status.SUSPENDED)
                .when(new ReachMilestone(AT, Milestone.FIRST_USER))
                .thenRefused(new StepNotAllowed(Status.SUSPENDED, Step.REACH_MILESTONE, true));
        given(Status.EXITED)
                .when(new ReachMilestone(on("2021-02-01"), Milestone.FIRST_USER))
                .thenRefused(new StepNotAllowed(Status.EXITED, Step.REACH_MILESTONE, false));
    }
}
