package org.maillage.thirdplaces.occupancy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.Space;

/**
 * What this service knows of where an occupancy is, at the moment of deciding.
 *
 * @param districts QPV of the place
 * @param space     null while the place has none of that code
 * @param others    what the other occupants hold of the space
 */
public record Premises(Districts districts, @Nullable Space space, List<Holding> others) {

    public Premises {
        others = List.copyOf(others);
    }
}
