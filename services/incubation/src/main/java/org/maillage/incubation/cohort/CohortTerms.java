package org.maillage.incubation.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Organisation;

/**
 * What an incubator announces of a cohort.
 *
 * @param incubator who runs it
 * @param opensOn   first day of candidacies
 * @param closesOn  last day of candidacies
 * @param startsOn  planned first day
 * @param endsOn    planned last day
 * @param places    how many projects it can take
 * @param theme     of the call for candidacies
 */
public record CohortTerms(
        String name,
        Organisation incubator,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int places,
        @Nullable String theme) {

    /** Whether candidacies come before the start, and the start before the end. */
    boolean areInOrder() {
        return !closesOn.isBefore(opensOn)
                && !startsOn.isBefore(closesOn)
                && (endsOn == null || startsOn.isBefore(endsOn));
    }
}
