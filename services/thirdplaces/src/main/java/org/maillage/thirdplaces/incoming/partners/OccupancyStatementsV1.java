package org.maillage.thirdplaces.incoming.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.Departure;

/** The data of the statements about occupancies, version 1, as the door lets them through. */
interface OccupancyStatementsV1 {

    record OccupancyAgreed(
            PartsV1.Reference place,
            String space,
            PartsV1.Organisation occupant,
            PartsV1.@Nullable Reference project,
            Agreement.Kind kind,
            LocalDate signedOn,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int areaM2,
            int desks,
            @Nullable Long rentCentsPerMonth,
            boolean ess,
            @Nullable Boolean synthetic) {}

    record OccupantMovedIn(LocalDate movedInOn) {}

    record OccupancyChanged(
            LocalDate effectiveOn,
            int areaM2,
            int desks,
            @Nullable LocalDate endsOn) {}

    record OccupantMovedOut(LocalDate movedOutOn, @Nullable Departure reason) {}
}
