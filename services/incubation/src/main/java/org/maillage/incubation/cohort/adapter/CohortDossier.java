package org.maillage.incubation.cohort.adapter;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.incubation.cohort.CohortState;

/**
 * One cohort as staff read it.
 *
 * @param version  for {@code If-Match}
 * @param admitted projects admitted so far
 * @param history  what happened, in order
 */
record CohortDossier(UUID id, long version, CohortDocument state, int admitted, List<HistoryEntry> history) {

    static CohortDossier of(AggregateDocument<CohortState> cohort, int admitted) {
        return new CohortDossier(
                cohort.id(),
                cohort.version(),
                CohortDocument.of(Objects.requireNonNull(cohort.state())),
                admitted,
                cohort.history());
    }
}
