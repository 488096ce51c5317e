package org.maillage.incubation.incoming.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant that was decided, with or without an award.
 *
 * @param outcome      AWARDED or REJECTED, as funding says it
 * @param awardedCents null where nothing was awarded
 */
public record GrantView(
        UUID projectId,
        String outcome,
        @Nullable Long awardedCents,
        String schemeCode,
        int year,
        LocalDate deliberatedOn) {}
