package org.maillage.projection.reading;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The areas that are asked for, by the names that they are asked for with.
 *
 * @param byName empty for every territory that has anything
 */
public record Areas(SortedMap<String, Area> byName) {

    /** Every territory that has anything, each for itself. */
    public static final Areas ALL = new Areas(Collections.emptySortedMap());

    public Areas {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** These territories, each for itself; all when there are none. */
    public static Areas of(Collection<String> territories) {
        var byName = new TreeMap<String, Area>();
        territories.forEach(territory -> byName.put(territory, new Area.One(territory)));
        return new Areas(byName);
    }

    /** The area of that name; a name that was not asked for is a territory. */
    public Area get(String name) {
        return byName.getOrDefault(name, new Area.One(name));
    }

    /** Their names, in order. */
    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** The territories whose cells must be read; empty for all. */
    public Set<String> territories() {
        return byName.values().stream().allMatch(Area::isListed)
                ? byName.values().stream()
                        .flatMap(area -> area.territories().stream())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
