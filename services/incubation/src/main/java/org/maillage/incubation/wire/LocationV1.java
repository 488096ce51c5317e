package org.maillage.incubation.wire;

import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Districts;
import org.maillage.incubation.project.Location;
import org.maillage.incubation.project.Place;

/** A point in a domain event, WGS84. */
public record LocationV1(Double lon, Double lat, @Nullable String communeCode) {

    /** As it is written; null where no point is known. */
    public static @Nullable LocationV1 of(Place place) {
        Location it = place.location();
        return it == null ? null : new LocationV1(it.lon(), it.lat(), it.communeCode());
    }

    /** The place that was written so. */
    public static Place read(@Nullable LocationV1 it, Districts districts) {
        return new Place(it == null ? null : new Location(it.lon(), it.lat(), it.communeCode()), districts);
    }
}
