package org.maillage.projection.figures;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many people live in districts, where that was counted: reference data, no fact.
 *
 * @param byDistrict by code, which tells the zoning too
 */
public record Residents(Map<String, Count> byDistrict) {

    /** Nobody was counted anywhere. */
    public static final Residents NOT_COUNTED = new Residents(Map.of());

    public Residents {
        byDistrict = Map.copyOf(byDistrict);
    }

    /**
     * One district's.
     *
     * @param persons at least one
     * @param year    of the count
     */
    public record Count(long persons, int year) {}

    /** The count of a district; empty where there is none, as in whatever is no district. */
    public Optional<Count> in(String district) {
        @Nullable Count count = byDistrict.get(district);
        return Optional.ofNullable(count);
    }
}
