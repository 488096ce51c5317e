package org.maillage.incubation.wire;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Districts;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.Districts.Located;

/** The QPV of a place in a domain event: a code per zoning, and how each was found. */
public final class DistrictsV1 {

    private DistrictsV1() {}

    /** {@code qpv} as it is written. */
    public static Map<String, @Nullable String> codes(Districts districts) {
        var codes = new TreeMap<String, @Nullable String>();
        districts.byZoning().forEach((zoning, located) -> codes.put(zoning, located.code()));
        return codes;
    }

    /** {@code qpvBasis} as it is written. */
    public static Map<String, Basis> bases(Districts districts) {
        var bases = new TreeMap<String, Basis>();
        districts.byZoning().forEach((zoning, located) -> bases.put(zoning, located.basis()));
        return bases;
    }

    /** What was written so. */
    public static Districts read(Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis) {
        var byZoning = new TreeMap<String, Located>();
        qpvBasis.forEach((zoning, basis) -> byZoning.put(zoning, new Located(qpv.get(zoning), basis)));
        return new Districts(byZoning);
    }
}
