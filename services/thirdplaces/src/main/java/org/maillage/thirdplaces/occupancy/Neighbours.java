package org.maillage.thirdplaces.occupancy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who else holds what, as this service has it written down. */
@FunctionalInterface
public interface Neighbours {

    /**
     * The occupancies of some places that hold something on a day or later.
     *
     * @param since the day
     */
    List<Neighbour> in(Collection<UUID> places, LocalDate since);

    /**
     * One of them.
     *
     * @param occupancy its id
     * @param space     code of its space in the place
     */
    record Neighbour(UUID occupancy, UUID placeId, String space, Holding holding) {}
}
