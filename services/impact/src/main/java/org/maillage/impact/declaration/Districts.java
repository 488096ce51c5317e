package org.maillage.impact.declaration;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The QPV of a place in each zoning known when it was recorded.
 *
 * @param byZoning by name of the zoning, such as {@code 2015} and {@code 2024}
 */
public record Districts(Map<String, Located> byZoning) {

    /** Nothing is known, in the zonings that every event has. */
    public static final Districts UNKNOWN =
            new Districts(Map.of("2015", new Located(null, Basis.NONE), "2024", new Located(null, Basis.NONE)));

    public Districts {
        SortedMap<String, Located> sorted = new TreeMap<>(byZoning);
        byZoning = Collections.unmodifiableSortedMap(sorted);
    }

    /** Whether no zoning has an answer. */
    public boolean isUnknown() {
        return byZoning.values().stream().allMatch(it -> it.basis() == Basis.NONE);
    }

    /**
     * The answer of one zoning.
     *
     * @param code  null outside every QPV, and where nothing is known: {@code basis} says which
     * @param basis how the code was found
     */
    public record Located(@Nullable String code, Basis basis) {

        public Located {
            if (code != null && basis == Basis.NONE) {
                throw new IllegalArgumentException("the code " + code + " was found somehow");
            }
        }
    }

    /** How a code was found. */
    public enum Basis {
        /** The point lies in its perimeter. */
        POINT,
        /** Whoever declared said so. */
        DECLARED,
        /** Not known. */
        NONE
    }
}
