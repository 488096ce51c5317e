package org.maillage.incubation.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidacy for a cohort.
 *
 * @param cohort   its id
 * @param closesOn last day of candidacies; null while the cohort is not known
 */
public record Candidacy(UUID cohort, @Nullable LocalDate closesOn) {

    /** Whether it comes after the end of candidacies; null when nobody can tell yet. */
    @Nullable
    Boolean isLate(Instant at) {
        return closesOn == null ? null : Days.of(at).isAfter(closesOn);
    }
}
