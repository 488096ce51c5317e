package org.maillage.thirdplaces.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Organisation;

/**
 * What was signed (convention d’occupation).
 *
 * @param space             code of the space in its place
 * @param projectId         project of the thread
 * @param endsOn            last day; null when none was set
 * @param let               at the beginning
 * @param rentCentsPerMonth in euro cents (redevance)
 * @param ess               whether the occupant belongs to the social and solidarity economy
 */
public record Agreement(
        UUID placeId,
        String space,
        Organisation occupant,
        @Nullable UUID projectId,
        Kind kind,
        LocalDate signedOn,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Let let,
        @Nullable Long rentCentsPerMonth,
        boolean ess) {

    /** By what title the occupant is there. */
    public enum Kind {
        PRECARIOUS,
        LEASE,
        TRANSITIONAL,
        DESK_CONTRACT,
        IN_KIND
    }

    /** The day after the last one; null when none was set. */
    @Nullable
    LocalDate freeOn() {
        return endsOn == null ? null : endsOn.plusDays(1);
    }

    /** The same with another end; null leaves it as it is. */
    Agreement until(@Nullable LocalDate newEnd) {
        return newEnd == null
                ? this
                : new Agreement(
                        placeId,
                        space,
                        occupant,
                        projectId,
                        kind,
                        signedOn,
                        startsOn,
                        newEnd,
                        let,
                        rentCentsPerMonth,
                        ess);
    }
}
