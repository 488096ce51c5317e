package org.maillage.funding.incoming.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.KnownCall;
import org.maillage.funding.grant.Standing;

/** What the service knows beside a grant's own file, at the moment of deciding about it. */
public interface Known {

    /** A call; null while nobody has published it. */
    @Nullable
    KnownCall call(UUID call);

    /** The call of a grant; null while either is not known. */
    @Nullable
    KnownCall callOf(UUID grant);

    /**
     * What the other grants say to an award.
     *
     * @param on day of the deliberation, to which the three years before count
     */
    Standing standing(UUID grant, LocalDate on);

    /** The thread of a project; null while the project is not known. */
    @Nullable
    UUID threadOf(UUID project);
}
