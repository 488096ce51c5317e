package org.maillage.impact.job;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Publisher;

/**
 * A claim as the matching rule looks at it.
 *
 * @param publisher           who declared it
 * @param thread              its thread
 * @param person              opaque id of the person, where it was given
 * @param employerIsAtItsPlace whether the place that it names is one where its employer is an occupant
 * @param reported            whether a report that was filed cites it
 */
public record Candidate(
        JobId id,
        @Nullable Publisher publisher,
        Claim claim,
        UUID thread,
        @Nullable String person,
        boolean employerIsAtItsPlace,
        boolean reported) {

    LocalDate startedOn() {
        return claim.startedOn();
    }

    /** Which employer. */
    public String employer() {
        return claim.employer().key();
    }
}
