package org.maillage.impact.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Place;

/**
 * A job as somebody declares it.
 *
 * @param contractMonths length of the contract from the first day
 * @param fteHundredths  working time, 100 = full time
 * @param startedOn      first day
 * @param place          place of work
 */
public record Claim(
        Organisation employer,
        Links links,
        Contract contract,
        @Nullable Integer contractMonths,
        int fteHundredths,
        Nature nature,
        Gender gender,
        Residence livesInQpv,
        LocalDate startedOn,
        Place place,
        List<String> programmes) {

    public Claim {
        programmes = List.copyOf(programmes);
    }
}
