package org.maillage.needs.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a need. {@code at} is when it occurred; on the wire it is the envelope's time. Each event carries what its
 * figures count by, so that readers need no memory.
 */
public sealed interface NeedEvent {

    /** When it occurred. */
    Instant at();

    record NeedReported(Instant at, Report report) implements NeedEvent {}

    /** @param daysSinceReport days between the report and the answer */
    record NeedAcknowledged(
            Instant at,
            Channel channel,
            LocalDate reportedOn,
            int daysSinceReport,
            SensorKind sensorKind,
            Districts districts)
            implements NeedEvent {}

    record NeedQualified(Instant at, Qualification qualification, LocalDate reportedOn, Districts districts)
            implements NeedEvent {}

    /** @param number 1st, 2nd exploration of this need */
    record ExplorationOpened(Instant at, int number, ExplorationPlan plan) implements NeedEvent {}

    record WorkshopHeld(Instant at, Workshop workshop) implements NeedEvent {}

    /** @param openedOn day on which this exploration began */
    record ExplorationConcluded(
            Instant at, int number, LocalDate openedOn, ExplorationFindings findings, Districts districts)
            implements NeedEvent {}

    /**
     * @param number             1st, 2nd study of this need
     * @param withoutExploration no exploration came before
     */
    record StudyCommissioned(Instant at, int number, boolean withoutExploration, StudyPlan plan) implements NeedEvent {}

    /** @param commissionedOn day on which this study began */
    record StudyDelivered(Instant at, int number, LocalDate commissionedOn, StudyFindings findings, Districts districts)
            implements NeedEvent {}

    /**
     * @param studyNumber study decided upon
     * @param members     members present
     */
    record CommitteeDecided(
            Instant at,
            int studyNumber,
            CommitteeDecision decision,
            @Nullable Integer members) implements NeedEvent {}

    /**
     * @param number   which search
     * @param closesOn its last day
     */
    record HolderSearchOpened(
            Instant at, int number, @Nullable LocalDate closesOn) implements NeedEvent {}

    /**
     * @param number     which search
     * @param holder     who was selected; null when the search failed
     * @param candidates candidacies received
     */
    record HolderSearchConcluded(
            Instant at,
            int number,
            @Nullable Holder holder,
            @Nullable Integer candidates) implements NeedEvent {

        /** How the search ended. */
        public SearchOutcome outcome() {
            return holder == null ? SearchOutcome.FAILED : SearchOutcome.SELECTED;
        }
    }

    /**
     * @param holder        the structure that takes it on, when it is one
     * @param replicationOf solution seen elsewhere (essaimage)
     */
    record NeedHandedOver(
            Instant at,
            UUID projectId,
            String projectTitle,
            Holder.Kind holderKind,
            @Nullable Organisation holder,
            @Nullable String replicationOf,
            Theme theme,
            Districts districts)
            implements NeedEvent {}

    /**
     * @param first           first answer ever of this need
     * @param wasAnswered     another service already answered it: this one adds nothing to the count
     * @param daysSinceReport time to answer
     */
    record NeedAnswered(
            Instant at,
            UUID serviceId,
            boolean first,
            boolean wasAnswered,
            LocalDate reportedOn,
            LocalDate qualifiedOn,
            int daysSinceReport,
            Theme theme,
            Districts districts)
            implements NeedEvent {}

    /** @param qualifiedOn null for a need that did not count as qualified */
    record NeedMerged(Instant at, NeedId into, @Nullable LocalDate qualifiedOn, Theme theme, Districts districts)
            implements NeedEvent {}

    /**
     * @param from        state left, to which a reopening leads back
     * @param qualifiedOn null for a need that did not count as qualified
     */
    record NeedSetAside(
            Instant at,
            SetAsideOutcome outcome,
            Stage from,
            @Nullable LocalDate qualifiedOn,
            Theme theme,
            Districts districts)
            implements NeedEvent {}

    /**
     * @param from               REJECTED, SHELVED or ANSWERED
     * @param withdrawnServiceId the service that no longer answers, when that was the cause
     * @param qualifiedOn        null for a need that had not been qualified
     */
    record NeedReopened(
            Instant at,
            Stage from,
            Stage to,
            @Nullable UUID withdrawnServiceId,
            @Nullable LocalDate qualifiedOn,
            Theme theme,
            Districts districts)
            implements NeedEvent {}
}
