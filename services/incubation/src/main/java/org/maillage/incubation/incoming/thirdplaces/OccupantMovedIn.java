package org.maillage.incubation.incoming.thirdplaces;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields that this service reads of an occupant who has moved in. */
record OccupantMovedIn(
        LocalDate movedInOn,
        UUID placeId,
        String space,
        Integer areaM2,
        @Nullable UUID projectId) {

    static final String TYPE = "org.maillage.thirdplaces.occupant-moved-in.v1";

    @Nullable
    OccupancyView view() {
        return projectId == null ? null : new OccupancyView(projectId, placeId, space, areaM2, movedInOn);
    }
}
