package org.maillage.incubation.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a project. {@code at} is when it occurred. Free texts stay outside: a command only says whether a reason
 * was given. What other files know comes in with the command.
 */
public sealed interface ProjectCommand {

    /** When it occurred. */
    Instant at();

    /** Opens the project; with a candidacy it applies at once. */
    record Present(
            Instant at, Presentation presentation, @Nullable Candidacy candidacy) implements ProjectCommand {}

    /** Opens the project of a need that was handed over. */
    record TakeOver(Instant at, Presentation presentation) implements ProjectCommand {}

    record Apply(Instant at, Candidacy candidacy) implements ProjectCommand {}

    /**
     * @param cohort entered; null for the one applied to
     * @param score  mark of the jury, 0 to 100
     */
    record DecideAdmission(
            Instant at,
            AdmissionOutcome outcome,
            @Nullable UUID cohort,
            @Nullable Integer score,
            boolean withReason) implements ProjectCommand {}

    record EnterStage(Instant at, Stage stage, @Nullable LocalDate plannedEndOn, boolean withReason)
            implements ProjectCommand {}

    record ReachMilestone(Instant at, Milestone milestone) implements ProjectCommand {}

    /** @param holder another project for which this structure is registered; null when there is none */
    record RegisterStructure(
            Instant at, Structure structure, @Nullable ProjectId holder) implements ProjectCommand {}

    /** @param needId the need of the thread, as it is known now */
    record Exit(
            Instant at,
            ExitOutcome outcome,
            boolean withReason,
            @Nullable UUID needId) implements ProjectCommand {}

    record CheckSurvival(Instant at, Anniversary anniversary, boolean active, Evidence evidence)
            implements ProjectCommand {}
}
