package org.maillage.incubation.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a project. {@code at} is when it occurred; on the wire it is the envelope's time. Each event carries what its
 * figures count by, so that readers need no memory.
 */
public sealed interface ProjectEvent {

    /** When it occurred. */
    Instant at();

    record ProjectOpened(Instant at, Origin origin, Presentation presentation) implements ProjectEvent {}

    /** @param late after the end of candidacies; null while the cohort is not known */
    record ApplicationReceived(
            Instant at, UUID cohort, @Nullable Boolean late) implements ProjectEvent {}

    /**
     * @param cohort entered or applied to, where there is one
     * @param score  mark of the jury, 0 to 100
     */
    record AdmissionDecided(
            Instant at,
            @Nullable UUID cohort,
            AdmissionOutcome outcome,
            @Nullable Integer score) implements ProjectEvent {}

    /**
     * @param from    the stage left; null at first
     * @param resumed back from a suspension
     */
    record StageEntered(
            Instant at,
            Stage stage,
            @Nullable LocalDate plannedEndOn,
            @Nullable Stage from,
            boolean resumed) implements ProjectEvent {}

    record MilestoneReached(Instant at, Milestone milestone) implements ProjectEvent {}

    record StructureRegistered(Instant at, Structure structure) implements ProjectEvent {}

    /** @param needId the need of the thread */
    record ProjectExited(
            Instant at, ExitOutcome outcome, @Nullable UUID needId) implements ProjectEvent {}

    /**
     * @param registeredOn day of registration
     * @param districts    of the seat
     */
    record SurvivalChecked(
            Instant at,
            Anniversary anniversary,
            boolean active,
            Evidence evidence,
            LocalDate registeredOn,
            Districts districts)
            implements ProjectEvent {}
}
