package org.maillage.projection.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Sums;

/**
 * The persons whom a figure counts, since the first fact, and by what they are told apart.
 *
 * @param figure       counted one
 * @param persons      part that has their number; null where all parts together do
 * @param amount       part that has what is measured of them; null where nothing is
 * @param byTerritory  whether they are told apart by district
 * @param dimensions   by which else; never one that follows from another or from the district, such as the place of a district
 */
record Population(
        String figure,
        @Nullable String persons,
        @Nullable String amount,
        boolean byTerritory,
        List<Dimension> dimensions) {

    /** Name of the margin of districts. */
    static final String TERRITORY = "territory";

    Population {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Something by which each person is told apart once.
     *
     * @param apart whether its values lie each in a part of its own name
     * @param asPart whether the whole has those parts too
     */
    record Dimension(String name, boolean apart, boolean asPart) {

        private Slice slice(String value) {
            return new Slice(name, value);
        }
    }

    /** The persons as they are counted up to a day. */
    Exact exact(Sums sums, Period period) {
        var margins = new TreeMap<String, SortedMap<String, Headcount>>();
        if (byTerritory) {
            var classes = new TreeMap<String, Headcount>();
            sums.territories().stream()
                    .filter(territory -> !territory.equals(Territories.WHOLE))
                    .forEach(territory ->
                            classes.put(territory, count(sums.parts(territory, Slice.WHOLE, period), persons)));
            margins.put(TERRITORY, classes);
        }
        dimensions.forEach(dimension -> margins.put(dimension.name(), classes(dimension, sums, period)));
        return new Exact(count(sums.parts(Territories.WHOLE, Slice.WHOLE, period), persons), margins);
    }

    private SortedMap<String, Headcount> classes(Dimension dimension, Sums sums, Period period) {
        var classes = new TreeMap<String, Headcount>();
        for (String value : sums.values(Territories.WHOLE, dimension.name())) {
            var parts = sums.parts(Territories.WHOLE, dimension.slice(value), period);
            classes.put(value, count(parts, dimension.apart() ? value : persons));
        }
        return classes;
    }

    private Headcount count(Map<String, Long> parts, @Nullable String part) {
        long all = part == null
                ? parts.values().stream().mapToLong(Long::longValue).sum()
                : parts.getOrDefault(part, 0L);
        return new Headcount(all, amount == null ? 0 : parts.getOrDefault(amount, 0L));
    }

    /** The dimension whose values are parts of the whole. */
    Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Puts what was told of the whole, or of one territory, where figures are read from. */
    void put(Headcount count, String territory, Sums sums, Period period) {
        if (persons != null) {
            sums.add(territory, Slice.WHOLE, period.to(), persons, count.persons());
        }
        if (amount != null) {
            sums.add(territory, Slice.WHOLE, period.to(), amount, count.amount());
        }
    }

    /** Puts what was told of one value of a dimension there. */
    void put(Headcount count, Dimension dimension, String value, Sums sums, Period period) {
        String part = dimension.apart() || persons == null ? value : persons;
        sums.add(Territories.WHOLE, dimension.slice(value), period.to(), part, count.persons());
        if (amount != null) {
            sums.add(Territories.WHOLE, dimension.slice(value), period.to(), amount, count.amount());
        }
        if (dimension.asPart()) {
            sums.add(Territories.WHOLE, Slice.WHOLE, period.to(), value, count.persons());
        }
    }
}
