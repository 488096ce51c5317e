package org.maillage.impact.incoming.partners;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Districts.Located;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.incoming.partners.ImpactStatementsV1.Values;
import org.maillage.territory.Point;
import org.maillage.territory.Resolution;
import org.maillage.territory.Territories;

/** Finds the QPV of what partners locate, in every zoning. */
final class Places {

    private final Territories territories;

    Places(Territories territories) {
        this.territories = territories;
    }

    /** By the point where there is one, else as declared, else by the files that are named, else not known. */
    Place resolve(Values said, Known known) {
        Place itself = resolve(said);
        return itself.location() == null && itself.districts().isUnknown()
                ? known.whereOf(said.links()).orElse(itself)
                : itself;
    }

    /** Whether only the files that are named can say where. */
    static boolean saysNothing(Values said) {
        return said.isLocated() && said.location() == null && said.declaredQpv() == null;
    }

    private Place resolve(Values said) {
        var location = said.location();
        Point point = location == null ? null : new Point(location.lon(), location.lat());
        var declared = Objects.requireNonNullElse(said.declaredQpv(), Map.<String, String>of());
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
