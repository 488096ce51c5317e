package org.maillage.needs.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a need. {@code at} is when it occurred. Free texts stay outside: a command only says whether a reason
 * was given. What other files know comes in with the command.
 */
public sealed interface NeedCommand {

    /** When it occurred. */
    Instant at();

    /** Opens the need. */
    record ReportNeed(Instant at, Report report) implements NeedCommand {}

    record Acknowledge(Instant at, Channel channel) implements NeedCommand {}

    record Qualify(Instant at, Qualification qualification) implements NeedCommand {}

    record OpenExploration(Instant at, ExplorationPlan plan) implements NeedCommand {}

    record HoldWorkshop(Instant at, Workshop workshop) implements NeedCommand {}

    record ConcludeExploration(Instant at, ExplorationFindings findings) implements NeedCommand {}

    record CommissionStudy(Instant at, StudyPlan plan) implements NeedCommand {}

    record DeliverStudy(Instant at, StudyFindings findings) implements NeedCommand {}

    /**
     * @param openSearch     with GO, whether the search for a holder begins at once
     * @param searchClosesOn last day of that search
     * @param members        members present
     */
    record Decide(
            Instant at,
            CommitteeDecision decision,
            boolean openSearch,
            @Nullable LocalDate searchClosesOn,
            @Nullable Integer members,
            boolean withReason)
            implements NeedCommand {}

    /** @param closesOn last day of the search */
    record OpenSearch(Instant at, @Nullable LocalDate closesOn) implements NeedCommand {}

    /**
     * @param holderKind with SELECTED, and one of the next two
     * @param holder     an existing structure
     * @param personId   opaque id of a person or a collective
     * @param candidates candidacies received
     */
    record ConcludeSearch(
            Instant at,
            SearchOutcome outcome,
            Holder.@Nullable Kind holderKind,
            @Nullable Organisation holder,
            @Nullable UUID personId,
            @Nullable Integer candidates)
            implements NeedCommand {}

    /**
     * @param projectId     existing, or to be opened
     * @param projectTitle  absent, that of the need
     * @param replicationOf solution seen elsewhere (essaimage)
     */
    record HandOver(
            Instant at,
            UUID projectId,
            @Nullable String projectTitle,
            @Nullable String replicationOf) implements NeedCommand {}

    record Answer(Instant at, UUID serviceId, ServiceStanding standing) implements NeedCommand {}

    /**
     * A service no longer answers: it closed, or its declaration was corrected.
     *
     * @param openServices services known to be open
     */
    record WithdrawAnswer(Instant at, UUID serviceId, Set<UUID> openServices) implements NeedCommand {
        public WithdrawAnswer {
            openServices = Set.copyOf(openServices);
        }
    }

    record PutAside(Instant at, SetAsideOutcome outcome, boolean withReason) implements NeedCommand {}

    /**
     * @param self     seniority of this need
     * @param survivor the other need as this service knows it; null when it does not
     */
    record Merge(
            Instant at,
            Seniority self,
            NeedId into,
            @Nullable Survivor survivor) implements NeedCommand {

        /** @param recordedAt when its report was recorded */
        public record Survivor(Instant recordedAt, Stage stage) {}
    }

    record Reopen(Instant at, boolean withReason) implements NeedCommand {}
}
