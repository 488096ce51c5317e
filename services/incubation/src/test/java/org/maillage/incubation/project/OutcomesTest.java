package org.maillage.incubation.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.incubation.project.ProjectStories.ARENES;
import static org.maillage.incubation.project.ProjectStories.EXITED;
import static org.maillage.incubation.project.ProjectStories.LEGAL_FORM;
import static org.maillage.incubation.project.ProjectStories.NEED;
import static org.maillage.incubation.project.ProjectStories.OTHER;
import static org.maillage.incubation.project.ProjectStories.REGISTERED;
import static org.maillage.incubation.project.ProjectStories.REGISTERED_ON;
import static org.maillage.incubation.project.ProjectStories.STRUCTURE;
import static org.maillage.incubation.project.ProjectStories.checked;
import static org.maillage.incubation.project.ProjectStories.given;
import static org.maillage.incubation.project.ProjectStories.on;
import static org.maillage.incubation.project.ProjectStories.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.incubation.project.ProjectCommand.CheckSurvival;
import org.maillage.incubation.project.ProjectCommand.EnterStage;
import org.maillage.incubation.project.ProjectCommand.Exit;
import org.maillage.incubation.project.ProjectCommand.RegisterStructure;
import org.maillage.incubation.project.ProjectEvent.MilestoneReached;
import org.maillage.incubation.project.ProjectEvent.ProjectExited;
import org.maillage.incubation.project.ProjectEvent.StructureRegistered;
import org.maillage.incubation.project.ProjectEvent.SurvivalChecked;
import org.maillage.incubation.project.ProjectRejection.AlreadyDone;
import org.maillage.incubation.project.ProjectRejection.CheckTooEarly;
import org.maillage.incubation.project.ProjectRejection.Missing;
import org.maillage.incubation.project.ProjectRejection.NoStructure;
import org.maillage.incubation.project.ProjectRejection.NothingToCheck;
import org.maillage.incubation.project.ProjectRejection.StepNotAllowed;
import org.maillage.incubation.project.ProjectRejection.StructureAlreadyRegistered;
import org.maillage.incubation.project.ProjectState.Live;

class OutcomesTest {

    private static final RegisterStructure REGISTER = new RegisterStructure(REGISTERED.at(), STRUCTURE, null);

    @Test
    void aStructureBringsItsLegalForm() {
        given(Status.IN_STAGE).when(REGISTER).then(REGISTERED, LEGAL_FORM);
    }

    @Test
    void aLegalFormChosenBeforeIsNotChosenAgain() {
        given(Status.IN_STAGE, LEGAL_FORM).when(REGISTER).then(REGISTERED);
    }

    @Test
    void aStructureIsRegisteredOnce() {
        given(Status.IN_STAGE, REGISTERED).when(REGISTER).thenRefused(AlreadyDone.of(Step.REGISTER_STRUCTURE));
    }

    @Test
    void aStructureBelongsToOneProject() {
        given(Status.IN_STAGE)
                .when(new RegisterStructure(REGISTERED.at(), STRUCTURE, OTHER))
                .thenRefused(new StructureAlreadyRegistered(OTHER));
        assertThat(new StructureAlreadyRegistered(OTHER).detail())
                .contains(OTHER.value().toString());
    }

    @Test
    void aStructureMayBeRegisteredAfterTheExit() {
        given(Status.EXITED)
                .when(new RegisterStructure(on("2021-02-01"), STRUCTURE, null))
                .then(
                        new StructureRegistered(on("2021-02-01"), STRUCTURE),
                        new MilestoneReached(on("2021-02-01"), Milestone.LEGAL_FORM_CHOSEN));
    }

    @Test
    void aStructureNeedsAnAdmission() {
        given(Status.WAITING_LIST)
                .when(REGISTER)
                .thenRefused(new StepNotAllowed(Status.WAITING_LIST, Step.REGISTER_STRUCTURE, true));
        given(Status.DECLINED)
                .when(REGISTER)
                .thenRefused(new StepNotAllowed(Status.DECLINED, Step.REGISTER_STRUCTURE, false));
    }

    @Test
    void aSirenIsGivenOrTakenFromTheSiret() {
        assertThat(STRUCTURE.organisation().registered()).isEqualTo("930000054");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "APPLIED", "WAITING_LIST", "ADMITTED", "IN_STAGE", "SUSPENDED", "DECLINED"})
    void aProjectExitsFromAnywhere(Status status) {
        given(status)
                .when(new Exit(EXITED.at(), ExitOutcome.ABANDONED, true, NEED))
                .then(EXITED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ABANDONED", "EXCLUDED"})
    void anExitWithoutSuccessHasAReason(ExitOutcome outcome) {
        given(Status.IN_STAGE).when(new Exit(EXITED.at(), outcome, false, null)).thenRefused(Missing.REASON);
    }

    @ParameterizedTest
    @EnumSource(names = {"JOINED_EXISTING_STRUCTURE", "MERGED", "PIVOTED_OUT"})
    void otherExitsNeedNone(ExitOutcome outcome) {
        given(Status.IN_STAGE)
                .when(new Exit(EXITED.at(), outcome, false, null))
                .then(new ProjectExited(EXITED.at(), outcome, null));
    }

    @Test
    void anExitIsForGood() {
        given(Status.EXITED)
                .when(new Exit(on("2021-02-01"), ExitOutcome.MERGED, false, NEED))
                .thenRefused(AlreadyDone.of(Step.EXIT));
        given(Status.EXITED)
                .when(new EnterStage(on("2021-02-01"), Stage.FOLLOW_UP, null, false))
                .thenRefused(new StepNotAllowed(Status.EXITED, Step.ENTER_STAGE, false));
    }

    @Test
    void aStructureThatWasCreatedIsRegistered() {
        var created = new Exit(EXITED.at(), ExitOutcome.STRUCTURE_CREATED, false, NEED);

        given(Status.IN_STAGE).when(created).thenRefused(new NoStructure(true));
        given(Status.DECLINED).when(created).thenRefused(new NoStructure(false));
        given(Status.IN_STAGE, REGISTERED)
                .when(created)
                .then(new ProjectExited(EXITED.at(), ExitOutcome.STRUCTURE_CREATED, NEED));
    }

    @Test
    void aSurvivalCheckComesAtTheEarliestAMonthBefore() {
        var tooEarly = Instant.parse("2023-01-31T22:59:59Z");
        var early = Instant.parse("2023-02-01T23:00:00Z");
        var firstDay = LocalDate.parse("2023-02-02");

        given(Status.EXITED, REGISTERED)
                .when(check(tooEarly, Anniversary.THREE_YEARS))
                .thenRefused(new CheckTooEarly(Anniversary.THREE_YEARS, LocalDate.parse("2023-01-31"), firstDay));
        given(Status.EXITED, REGISTERED)
                .when(check(early, Anniversary.THREE_YEARS))
                .then(new SurvivalChecked(
                        early, Anniversary.THREE_YEARS, true, Evidence.SIRENE, REGISTERED_ON, ARENES.districts()));
    }

    @Test
    void eachSurvivalCheckIsMadeOnce() {
        given(Status.EXITED, REGISTERED, checked(Anniversary.THREE_YEARS, true))
                .when(check(on("2023-03-21"), Anniversary.THREE_YEARS))
                .thenRefused(AlreadyDone.of(Anniversary.THREE_YEARS));
    }

    @Test
    void aSurvivalCheckNeedsAStructure() {
        given(Status.EXITED).when(check(on("2023-03-20"), Anniversary.ONE_YEAR)).thenRefused(new NothingToCheck(true));
        given(Status.DECLINED)
                .when(check(on("2023-03-20"), Anniversary.ONE_YEAR))
                .thenRefused(new NothingToCheck(false));
    }

    @Test
    void checksAreMissingUntilTheStructureIsFoundInactive() {
        assertThat(missing()).isEmpty();
        assertThat(missing(REGISTERED))
                .containsExactly(Anniversary.ONE_YEAR, Anniversary.THREE_YEARS, Anniversary.FIVE_YEARS);
        assertThat(missing(REGISTERED, checked(Anniversary.ONE_YEAR, true)))
                .containsExactly(Anniversary.THREE_YEARS, Anniversary.FIVE_YEARS);
        assertThat(missing(REGISTERED, checked(Anniversary.THREE_YEARS, false))).isEmpty();
    }

    private static List<Anniversary> missing(ProjectEvent... then) {
        return ((Live) state(Status.EXITED, then)).file().missingChecks();
    }

    private static CheckSurvival check(Instant at, Anniversary anniversary) {
        return new CheckSurvival(at, anniversary, true, Evidence.SIRENE);
    }
}
