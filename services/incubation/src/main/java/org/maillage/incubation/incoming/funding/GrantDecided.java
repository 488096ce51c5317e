package org.maillage.incubation.incoming.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields that this service reads of a decision about a grant. */
record GrantDecided(
        String outcome,
        @Nullable Long awardedCents,
        String schemeCode,
        Integer year,
        LocalDate deliberatedOn,
        @Nullable UUID projectId) {

    static final String TYPE = "org.maillage.funding.grant-decided.v1";

    @Nullable
    GrantView view() {
        return projectId == null
                ? null
                : new GrantView(projectId, outcome, awardedCents, schemeCode, year, deliberatedOn);
    }
}
