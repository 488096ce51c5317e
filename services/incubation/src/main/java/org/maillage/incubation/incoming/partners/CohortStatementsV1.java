package org.maillage.incubation.incoming.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The data of the statements about cohorts, version 1, as the door lets them through. */
interface CohortStatementsV1 {

    record CohortAnnounced(
            String name,
            SaidV1.Organisation incubator,
            LocalDate opensOn,
            LocalDate closesOn,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int places,
            @Nullable String theme) {}
}
