package org.maillage.funding.incoming.partners;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.maillage.funding.grant.Districts;
import org.maillage.funding.grant.Districts.Basis;
import org.maillage.funding.grant.Districts.Located;
import org.maillage.funding.grant.Target;
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
    Target resolve(FundingStatementsV1.Target target) {
        var location = target.location();
        Point point = location == null ? null : new Point(location.lon(), location.lat());
        var declared = Objects.requireNonNullElse(target.declaredQpv(), Map.<String, String>of());
        return new Target(districts(territories.resolve(point, declared)), target.sharePercent());
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
