package org.maillage.incubation.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Until when cohorts take candidacies. */
@FunctionalInterface
public interface Candidacies {

    /** The last day of candidacies of those cohorts that are known. */
    Map<UUID, LocalDate> lastDays(Collection<UUID> cohorts);
}
