package org.maillage.impact.incoming.thirdplaces;

import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.StateMapping;

/**
 * Who occupies a third place.
 *
 * @param place      the third place
 * @param employer   key of the occupant
 * @param movedOutOn first day free, ISO text; null while it is there
 */
public record OccupancyView(
        UUID place, String employer, @Nullable String movedOutOn) {

    /** As it is stored. */
    public static final StateMapping<OccupancyView> STORED = new StateMapping<>() {
        @Override
        public Document write(OccupancyView it) {
            return new Document("place", it.place)
                    .append("employer", it.employer)
                    .append("movedOutOn", it.movedOutOn);
        }

        @Override
        public OccupancyView read(Document stored) {
            return new OccupancyView(
                    stored.get("place", UUID.class), stored.getString("employer"), stored.getString("movedOutOn"));
        }
    };
}
