package org.maillage.incubation.cohort;

import java.time.Instant;
import java.time.LocalDate;

/** What may be asked of a cohort. {@code at} is when it occurred. What other files know comes in with the command. */
public sealed interface CohortCommand {

    /** When it occurred. */
    Instant at();

    /** Opens the cohort. */
    record Announce(Instant at, CohortId id, CohortTerms terms) implements CohortCommand {}

    /**
     * Begins, on the planned day or earlier.
     *
     * @param startedOn first day
     * @param projects  admitted so far
     */
    record Start(Instant at, LocalDate startedOn, int projects) implements CohortCommand {}
}
