package org.maillage.thirdplaces.occupancy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;
import org.maillage.thirdplaces.place.PlaceState.Registered;
import org.maillage.thirdplaces.place.Space;
import org.maillage.thirdplaces.place.SpaceOffer;

/**
 * How full a place is on a day, by surface and by desk, each with its denominator.
 *
 * @param spaces those that are to let on that day
 */
public record Occupation(LocalDate on, Rate surfaceM2, Rate desks, List<OfSpace> spaces) {

    public Occupation {
        spaces = List.copyOf(spaces);
    }

    /**
     * A part and its whole.
     *
     * @param occupied by those who have moved in
     * @param offered  to let
     */
    public record Rate(long occupied, long offered) {}

    /**
     * One space.
     *
     * @param space     its code
     * @param occupants how many there are
     */
    public record OfSpace(
            String space, String label, SpaceOffer.Kind kind, Rate surfaceM2, Rate desks, int occupants) {}

    /** Of a place with all its occupancies. */
    public static Occupation of(Registered place, Collection<Signed> occupancies, LocalDate on) {
        List<OfSpace> spaces = place.spaces().values().stream()
                .filter(it -> !on.isBefore(it.openedOn()) && it.isLetFrom(on))
                .map(it -> ofSpace(it, occupancies, on))
                .toList();
        return new Occupation(
                on,
                sum(spaces.stream().map(OfSpace::surfaceM2).toList()),
                sum(spaces.stream().map(OfSpace::desks).toList()),
                spaces);
    }

    private static OfSpace ofSpace(Space space, Collection<Signed> occupancies, LocalDate on) {
        var offer = space.offer();
        List<Let> lets = occupancies.stream()
                .filter(it -> it.agreement().space().equals(offer.space()))
                .map(it -> it.occupied(on))
                .filter(it -> !it.equals(Let.NOTHING))
                .toList();
        return new OfSpace(
                offer.space(),
                offer.label(),
                offer.kind(),
                new Rate(lets.stream().mapToLong(Let::areaM2).sum(), offer.lettableM2()),
                new Rate(lets.stream().mapToLong(Let::desks).sum(), offer.desks()),
                lets.size());
    }

    private static Rate sum(List<Rate> rates) {
        return new Rate(
                rates.stream().mapToLong(Rate::occupied).sum(),
                rates.stream().mapToLong(Rate::offered).sum());
    }
}
