package org.maillage.impact.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Districts;

/**
 * All that a job counts for.
 *
 * @param fteHundredths working time, 100 = full time
 * @param startedOn     first day
 * @param endedOn       last day, once it has ended
 * @param situation12   what is known of the person 12 months after the hiring
 */
public record JobCount(
        int fteHundredths,
        Contract contract,
        Nature nature,
        Gender gender,
        Residence livesInQpv,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        Districts districts,
        List<String> programmes,
        Situation situation12) {

    public JobCount {
        programmes = List.copyOf(programmes);
    }
}
