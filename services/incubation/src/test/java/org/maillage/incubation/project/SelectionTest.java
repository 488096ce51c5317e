package org.maillage.incubation.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.incubation.project.ProjectStories.ADMITTED;
import static org.maillage.incubation.project.ProjectStories.APPLIED;
import static org.maillage.incubation.project.ProjectStories.COHORT;
import static org.maillage.incubation.project.ProjectStories.OPENED;
import static org.maillage.incubation.project.ProjectStories.OTHER_COHORT;
import static org.maillage.incubation.project.ProjectStories.PRESENTATION;
import static org.maillage.incubation.project.ProjectStories.given;
import static org.maillage.incubation.project.ProjectStories.givenNothing;
import static org.maillage.incubation.project.ProjectStories.on;
import static org.maillage.incubation.project.ProjectStories.state;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maillage.incubation.project.ProjectCommand.Apply;
import org.maillage.incubation.project.ProjectCommand.DecideAdmission;
import org.maillage.incubation.project.ProjectCommand.Present;
import org.maillage.incubation.project.ProjectCommand.ReachMilestone;
import org.maillage.incubation.project.ProjectCommand.TakeOver;
import org.maillage.incubation.project.ProjectEvent.AdmissionDecided;
import org.maillage.incubation.project.ProjectEvent.ApplicationReceived;
import org.maillage.incubation.project.ProjectEvent.ProjectOpened;
import org.maillage.incubation.project.ProjectRejection.AlreadyDone;
import org.maillage.incubation.project.ProjectRejection.BeforeOpening;
import org.maillage.incubation.project.ProjectRejection.Missing;
import org.maillage.incubation.project.ProjectRejection.NotPresented;
import org.maillage.incubation.project.ProjectRejection.StepNotAllowed;
import org.maillage.incubation.project.ProjectRejection.UnknownCohort;

class SelectionTest {

    private static final Instant JUNE = on("2019-06-20");
    private static final Instant SEPTEMBER = on("2019-09-20");
    private static final LocalDate LAST_DAY = LocalDate.parse("2019-06-30");
    private static final Candidacy IN_TIME = new Candidacy(COHORT, LAST_DAY);

    @Test
    void aPresentationOpensAProjectDirectly() {
        givenNothing()
                .when(new Present(JUNE, PRESENTATION, null))
                .then(new ProjectOpened(JUNE, Origin.DIRECT, PRESENTATION));
    }

    @Test
    void aPresentationToACohortIsACandidacyToo() {
        givenNothing().when(new Present(JUNE, PRESENTATION, IN_TIME)).then(OPENED, APPLIED);
    }

    @Test
    void aCandidacyAfterTheLastDayIsLate() {
        Instant firstMinuteAfter = Instant.parse("2019-06-30T22:00:00Z");

        givenNothing()
                .when(new Present(firstMinuteAfter, PRESENTATION, IN_TIME))
                .then(
                        new ProjectOpened(firstMinuteAfter, Origin.APPLICATION, PRESENTATION),
                        new ApplicationReceived(firstMinuteAfter, COHORT, true));
    }

    @Test
    void nobodySaysThatACandidacyToAnUnknownCohortIsLate() {
        givenNothing()
                .when(new Present(JUNE, PRESENTATION, new Candidacy(COHORT, null)))
                .then(OPENED, new ApplicationReceived(JUNE, COHORT, null));
    }

    @Test
    void aHandOverOpensAProject() {
        givenNothing()
                .when(new TakeOver(JUNE, PRESENTATION))
                .then(new ProjectOpened(JUNE, Origin.HANDED_OVER, PRESENTATION));
    }

    @Test
    void aProjectIsPresentedOnce() {
        given(Status.OPEN).when(new TakeOver(SEPTEMBER, PRESENTATION)).thenRefused(AlreadyDone.of(Step.PRESENT));
        given(Status.APPLIED)
                .when(new Present(SEPTEMBER, PRESENTATION, null))
                .thenRefused(AlreadyDone.of(Step.PRESENT));
    }

    @Test
    void aProjectThatNobodyPresentedWaits() {
        givenNothing().when(admission(AdmissionOutcome.ADMITTED)).thenRefused(new NotPresented());
        assertThat(new NotPresented().premature()).isTrue();
    }

    @Test
    void nothingComesBeforeTheOpening() {
        given(Status.OPEN)
                .when(new ReachMilestone(on("2019-06-19"), Milestone.FIRST_USER))
                .thenRefused(new BeforeOpening(LocalDate.parse("2019-06-19"), LocalDate.parse("2019-06-20")));
    }

    @Test
    void aProjectAppliesToACohortOnce() {
        given(Status.OPEN).when(new Apply(JUNE, IN_TIME)).then(APPLIED);
        given(Status.APPLIED).when(new Apply(JUNE, IN_TIME)).thenRefused(AlreadyDone.of(Step.APPLY));
        given(Status.APPLIED)
                .when(new Apply(JUNE, new Candidacy(OTHER_COHORT, LAST_DAY)))
                .thenRefused(new StepNotAllowed(Status.APPLIED, Step.APPLY, false));
    }

    @Test
    void aProjectThatWasDeclinedMayApplyAgain() {
        given(Status.DECLINED)
                .when(new Apply(SEPTEMBER, new Candidacy(OTHER_COHORT, LAST_DAY)))
                .then(new ApplicationReceived(SEPTEMBER, OTHER_COHORT, true));
    }

    @Test
    void staffApplyToACohortThatIsKnown() {
        given(Status.OPEN).when(new Apply(JUNE, new Candidacy(COHORT, null))).thenRefused(new UnknownCohort(COHORT));
    }

    @Test
    void theCohortEnteredIsTheOneAppliedToUnlessAnotherIsNamed() {
        given(Status.APPLIED)
                .when(new DecideAdmission(SEPTEMBER, AdmissionOutcome.ADMITTED, null, 82, false))
                .then(ADMITTED);
        given(Status.APPLIED)
                .when(new DecideAdmission(SEPTEMBER, AdmissionOutcome.ADMITTED, OTHER_COHORT, null, false))
                .then(new AdmissionDecided(SEPTEMBER, OTHER_COHORT, AdmissionOutcome.ADMITTED, null));
    }

    @Test
    void aProjectMayBeAdmittedWithoutApplying() {
        given(Status.OPEN)
                .when(admission(AdmissionOutcome.ADMITTED))
                .then(new AdmissionDecided(SEPTEMBER, null, AdmissionOutcome.ADMITTED, null));
    }

    @Test
    void aRefusalHasAReason() {
        given(Status.APPLIED)
                .when(new DecideAdmission(SEPTEMBER, AdmissionOutcome.DECLINED, null, null, false))
                .thenRefused(Missing.REASON);
        given(Status.APPLIED)
                .when(admission(AdmissionOutcome.DECLINED))
                .then(new AdmissionDecided(SEPTEMBER, COHORT, AdmissionOutcome.DECLINED, null));
    }

    @Test
    void whatChangesNothingIsRefused() {
        given(Status.ADMITTED)
                .when(admission(AdmissionOutcome.ADMITTED))
                .thenRefused(AlreadyDone.of(Step.DECIDE_ADMISSION));
        given(Status.WAITING_LIST)
                .when(admission(AdmissionOutcome.WAITING_LIST))
                .thenRefused(AlreadyDone.of(Step.DECIDE_ADMISSION));
    }

    @Test
    void aProjectRemembersWhereItWasAdmittedAndWhen() {
        assertThat(((ProjectState.Live) state(Status.EXITED)).file().admission())
                .isEqualTo(new Admission(COHORT, LocalDate.parse("2019-09-20")));
    }

    private static DecideAdmission admission(AdmissionOutcome outcome) {
        return new DecideAdmission(SEPTEMBER, outcome, null, null, true);
    }
}
