package org.maillage.projection.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
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

    /**
     * Places that lie in a district of each generation, a zoning of its own in which nothing else is counted: its districts are pairs of
     * codes, its whole is all of them.
     */
    public static final String BOTH = String.join("+", ZONINGS);

    private static final String PAIR = "+";
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
        for (String zoning : zonings(basis)) {
            byZoning.put(zoning, List.of(district(qpv.get(zoning), basis.getOrDefault(zoning, NOT_KNOWN)), WHOLE));
        }
        String first = qpv.get(ZONINGS.getFirst());
        String last = qpv.get(ZONINGS.getLast());
        if (first != null && last != null) {
            byZoning.put(BOTH, List.of(first + PAIR + last, WHOLE));
        }
        return new Territories(byZoning);
    }

    /** A zoning that an event knows and we do not yet counts as well: perimeters are data. */
    private static Collection<String> zonings(Map<String, String> basis) {
        if (ZONINGS.containsAll(basis.keySet())) {
            return ZONINGS;
        }
        var all = new TreeSet<>(ZONINGS);
        all.addAll(basis.keySet());
        return all;
    }

    /** The codes of a pair; of any other territory itself. */
    public static List<String> halves(String territory) {
        int plus = territory.indexOf(PAIR);
        return plus < 0
                ? List.of(territory)
                : List.of(territory.substring(0, plus), territory.substring(plus + PAIR.length()));
    }

    /** Nowhere in particular: the whole alone, whatever the zoning. */
    public static Territories whole() {
        var byZoning = new TreeMap<String, List<String>>();
        ZONINGS.forEach(zoning -> byZoning.put(zoning, List.of(WHOLE)));
        byZoning.put(BOTH, List.of(WHOLE));
        return new Territories(byZoning);
    }

    /** All of them, each once: what lies in two districts lies once in the whole. */
    public static Territories all(Collection<Territories> some) {
        var byZoning = new TreeMap<String, SortedSet<String>>();
        some.forEach(it -> it.byZoning()
                .forEach((zoning, territories) ->
                        byZoning.computeIfAbsent(zoning, _ -> new TreeSet<>()).addAll(territories)));
        var lists = new TreeMap<String, List<String>>();
        byZoning.forEach((zoning, territories) -> lists.put(zoning, List.copyOf(territories)));
        return new Territories(lists);
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
