package org.maillage.territory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact lies, as its event says it: one entry per zoning, oldest first.
 *
 * @param qpv      district code by zoning; null where it lies in none or where nothing is known
 * @param qpvBasis how each code was found, by zoning; tells the two kinds of null apart
 */
public record Resolution(Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis) {

    public Resolution {
        qpv = Collections.unmodifiableMap(new LinkedHashMap<>(qpv));
        qpvBasis = Collections.unmodifiableMap(new LinkedHashMap<>(qpvBasis));
    }

    /** How a code was found. */
    public enum Basis {
        /** The coordinates lie in the perimeter; with a null code, in none. */
        POINT,
        /** The publisher said so; with a null code, that it lies in none. */
        DECLARED,
        /** Not known: no point where perimeters are loaded, nothing declared. */
        NONE
    }

    /** What is known of one zoning. */
    record Answer(@Nullable String code, Basis basis) {

        static final Answer UNKNOWN = new Answer(null, Basis.NONE);

        static Answer declared(String codeOrOutside) {
            return new Answer(codeOrOutside.equals(Territories.OUTSIDE) ? null : codeOrOutside, Basis.DECLARED);
        }
    }
}
