package org.maillage.incubation.cohort;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to a cohort. {@code at} is when it occurred; on the wire it is the envelope's time. */
public sealed interface CohortEvent {

    /** When it occurred. */
    Instant at();

    /** @param id on the wire the envelope's subject */
    record CohortAnnounced(Instant at, CohortId id, CohortTerms terms) implements CohortEvent {}

    /**
     * @param startedOn first day
     * @param projects  admitted so far
     */
    record CohortStarted(Instant at, LocalDate startedOn, int projects) implements CohortEvent {}
}
