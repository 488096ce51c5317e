package org.maillage.incubation.incoming.partners;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Districts;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.Districts.Located;
import org.maillage.incubation.project.Location;
import org.maillage.incubation.project.Place;
import org.maillage.territory.Point;
import org.maillage.territory.Resolution;
import org.maillage.territory.Territories;

/** Finds the QPV of what partners locate, in every zoning. */
final class Places {

    private final Territories territories;

    Places(Territories territories) {
        this.territories = territories;
    }

    /** By the point where there is one, else as declared, else not known. */
    Place resolve(SaidV1.@Nullable Location location, @Nullable Map<String, String> declaredQpv) {
        Point point = location == null ? null : new Point(location.lon(), location.lat());
        var declared = Objects.requireNonNullElse(declaredQpv, Map.<String, String>of());
        Districts districts = districts(territories.resolve(point, declared));
        return location == null
                ? new Place(null, districts)
                : new Place(new Location(location.lon(), location.lat(), location.communeCode()), districts);
    }

    private static Districts districts(Resolution resolution) {
        var byZoning = new HashMap<String, Located>();
        resolution
                .qpvBasis()
                .forEach((zoning, basis) ->
                        byZoning.put(zoning, new Located(resolution.qpv().get(zoning), basis(basis))));
        return new Districts(byZoning);
    }

    private static Basis basis(Resolution.Basis found) {
        return switch (found) {
            case POINT -> Basis.POINT;
            case DECLARED -> Basis.DECLARED;
            case NONE -> Basis.NONE;
        };
    }
}
