package org.maillage.projection.figures.needs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.Theme;

/** What happened to a need, with only the fields that are counted. A value not known to this version is {@code UNKNOWN}. */
public sealed interface NeedFact {

    record Reported(LocalDate on, Territories where, Theme theme, SensorKind sensorKind) implements NeedFact {}

    /** The reporter was answered, {@code daysSinceReport} days after the report. */
    record Acknowledged(LocalDate reportedOn, int daysSinceReport, Territories where, SensorKind sensorKind)
            implements NeedFact {}

    record Qualified(LocalDate on, Territories where, Theme theme) implements NeedFact, NeedsQualified.Seen {}

    /** @param qualifiedOn null when it had not been counted as qualified */
    record Merged(@Nullable LocalDate qualifiedOn, Territories where, Theme theme)
            implements NeedFact, NeedsQualified.Seen {}

    /** @param qualifiedOn null when it had not been counted as qualified */
    record SetAside(@Nullable LocalDate qualifiedOn, Territories where, Theme theme, SetAsideOutcome outcome)
            implements NeedFact, NeedsQualified.Seen {}

    /** @param qualifiedOn null when it had never been qualified */
    record Reopened(
            LocalDate on, @Nullable LocalDate qualifiedOn, Territories where, Theme theme, ClosedState fromState)
            implements NeedFact, NeedsQualified.Seen, NeedsAnswered.Seen {}

    record ExplorationConcluded(LocalDate on, Territories where, ExplorationOutcome outcome)
            implements NeedFact, DistrictsStudied.Seen {}

    record StudyDelivered(LocalDate on, Territories where, StudyConclusion conclusion)
            implements NeedFact, DistrictsStudied.Seen {}

    record HandedOver(LocalDate on, Territories where, HolderKind holderKind) implements NeedFact {}

    /**
     * @param first       first answer ever of this need
     * @param wasAnswered another answer was open before
     */
    record Answered(
            LocalDate on,
            LocalDate qualifiedOn,
            int daysSinceReport,
            boolean first,
            boolean wasAnswered,
            Territories where,
            Theme theme)
            implements NeedFact, NeedsAnswered.Seen {}

    /** Who picked the need up. */
    enum SensorKind {
        CITIZEN_HOUSE,
        NEIGHBOURHOOD_HOUSE,
        SOCIAL_CENTRE,
        CITIZEN_COUNCIL,
        LANDLORD,
        RESIDENT_GROUP,
        AGENT,
        OTHER,
        UNKNOWN
    }

    enum SetAsideOutcome {
        REJECTED,
        SHELVED,
        UNKNOWN
    }

    /** The state that a reopening leaves. */
    enum ClosedState {
        REJECTED,
        SHELVED,
        ANSWERED,
        UNKNOWN
    }

    enum ExplorationOutcome {
        PURSUE,
        STOP,
        UNKNOWN
    }

    enum StudyConclusion {
        FAVOURABLE,
        UNFAVOURABLE,
        REWORK,
        UNKNOWN
    }

    enum HolderKind {
        PERSON,
        COLLECTIVE,
        EXISTING_STRUCTURE,
        UNKNOWN
    }
}
