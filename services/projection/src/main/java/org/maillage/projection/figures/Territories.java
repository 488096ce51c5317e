package org.maillage.projection.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where something counts, zoning by zoning.
 *
 * @param byZoning codes of territories, such as a QPV and {@link #WHOLE}; in order, so that equal facts give equal bytes
 */
public record Territories(SortedMap<String, List<String>> byZoning) {

    /** Known to be in no QPV of the zoning. */
    public static final String OUTSIDE = "HORS";
    /** Nobody said where. */
    public static final String UNKNOWN = "INCONNU";
    /** The whole, a cell of its own: what counts in two districts counts once in it. */
    public static final String WHOLE = "TOUS";

    /** The zonings that are counted, by the year that names them. */
    public static final List<String> ZONINGS = List.of("2015", "2024");

    private static final String NOT_KNOWN = "NONE";

    public Territories {
        byZoning = new TreeMap<>(byZoning);
    }

    /**
     * The district of a located fact, and the whole.
     *
     * @param qpv   code by zoning; null where it lies in none or is not known
     * @param basis by zoning how the code was found, {@code NONE} when it was not; absent together with the code
     */
    public static Territories of(Map<String, @Nullable String> qpv, Map<String, String> basis) {
        var byZoning = new TreeMap<String, List<String>>();
        for (String zoning : ZONINGS) {
            byZoning.put(zoning, List.of(district(qpv.get(zoning), basis.getOrDefault(zoning, NOT_KNOWN)), WHOLE));
        }
        return new Territories(byZoning);
    }

    /** Nowhere in particular: the whole alone. */
    public static Territories whole() {
        var byZoning = new TreeMap<String, List<String>>();
        ZONINGS.forEach(zoning -> byZoning.put(zoning, List.of(WHOLE)));
        return new Territories(byZoning);
    }

    /** All of them, each once: what lies in two districts lies once in the whole. */
    public static Territories all(Collection<Territories> some) {
        var byZoning = new TreeMap<String, List<String>>();
        for (String zoning : ZONINGS) {
            var territories = new TreeSet<String>();
            some.forEach(it -> territories.addAll(it.byZoning().getOrDefault(zoning, List.of())));
            byZoning.put(zoning, List.copyOf(territories));
        }
        return new Territories(byZoning);
    }

    private static String district(@Nullable String code, String basis) {
        if (code != null) {
            return code;
        }
        return basis.equals(NOT_KNOWN) ? UNKNOWN : OUTSIDE;
    }

    /** The QPV code by zoning, where there is one. */
    public Map<String, String> districts() {
        var codes = new LinkedHashMap<String, String>();
        byZoning.forEach((zoning, territories) ->
                territories.stream().filter(Territories::isDistrict).forEach(code -> codes.put(zoning, code)));
        return codes;
    }

    /** The same in one zoning alone. */
    public Territories in(String zoning) {
        return new Territories(new TreeMap<>(Map.of(zoning, byZoning.getOrDefault(zoning, List.of()))));
    }

    /** Whether a territory is a QPV, not one of the three others. */
    public static boolean isDistrict(String territory) {
        return !territory.equals(OUTSIDE) && !territory.equals(UNKNOWN) && !territory.equals(WHOLE);
    }
}
