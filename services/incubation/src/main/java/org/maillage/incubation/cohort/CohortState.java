package org.maillage.incubation.cohort;

import java.time.LocalDate;

/** Where a cohort stands. */
public sealed interface CohortState {

    /** Nobody has announced it. */
    record Absent() implements CohortState {}

    /** A cohort that was announced. */
    sealed interface Known extends CohortState {

        CohortTerms terms();
    }

    record Announced(CohortId id, CohortTerms terms) implements Known {
        Started started(LocalDate on, int projects) {
            return new Started(id, terms, on, projects);
        }
    }

    /**
     * @param startedOn first day
     * @param projects  admitted by then
     */
    record Started(CohortId id, CohortTerms terms, LocalDate startedOn, int projects) implements Known {}
}
