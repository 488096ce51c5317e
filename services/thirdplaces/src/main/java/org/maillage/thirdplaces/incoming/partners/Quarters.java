package org.maillage.thirdplaces.incoming.partners;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.territory.Point;
import org.maillage.territory.Resolution;
import org.maillage.territory.Territories;
import org.maillage.thirdplaces.place.Districts;
import org.maillage.thirdplaces.place.Districts.Basis;
import org.maillage.thirdplaces.place.Districts.Located;

/** Finds the QPV of what partners locate, in every zoning. */
final class Quarters {

    private final Territories territories;

    Quarters(Territories territories) {
        this.territories = territories;
    }

    /** By the point where its perimeters are loaded, else as declared, else not known. */
    Districts resolve(PartsV1.Location location, @Nullable Map<String, String> declaredQpv) {
        var declared = Objects.requireNonNullElse(declaredQpv, Map.<String, String>of());
        return districts(territories.resolve(new Point(location.lon(), location.lat()), declared));
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
