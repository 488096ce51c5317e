package org.maillage.thirdplaces.occupancy.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Label;

/**
 * One line of a work list. What does not belong to its list is absent.
 *
 * @param placeName   absent while the place is not known
 * @param occupancyId of the agreement that it is about
 * @param occupant    name of the occupant
 * @param on          day that matters: an end, an expiry, an exit
 * @param heldM2      of an overlet space, on its fullest day, in square metres
 * @param lettableM2  of a space, in square metres
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkItem(
        UUID placeId,
        @Nullable String placeName,
        @Nullable String space,
        @Nullable UUID occupancyId,
        @Nullable String occupant,
        @Nullable Label label,
        @Nullable String on,
        @Nullable Long heldM2,
        @Nullable Long lettableM2) {

    static WorkItem agreement(OccupancySearch.Row it, @Nullable String placeName, @Nullable String on) {
        return new WorkItem(it.placeId(), placeName, it.space(), it.id(), it.occupant(), null, on, null, null);
    }

    static WorkItem label(UUID place, String placeName, Label label, String expiresOn) {
        return new WorkItem(place, placeName, null, null, null, label, expiresOn, null, null);
    }

    static WorkItem vacant(UUID place, String placeName, String space, long lettableM2) {
        return new WorkItem(place, placeName, space, null, null, null, null, null, lettableM2);
    }

    static WorkItem overlet(UUID place, String placeName, String space, long heldM2, long lettableM2) {
        return new WorkItem(place, placeName, space, null, null, null, null, heldM2, lettableM2);
    }
}
