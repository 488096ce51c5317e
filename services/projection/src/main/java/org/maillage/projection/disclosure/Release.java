package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that everybody may know of figures that count persons, until the next month.
 *
 * @param until last day of the month that it was made after
 * @param told  by figure counted
 */
public record Release(LocalDate until, SortedMap<String, Told> told) {

    public Release {
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
    }

    /** The first of all. */
    public static Release first(LocalDate until, Map<String, Exact> exact) {
        return new Release(until, new TreeMap<>()).next(until, exact);
    }

    /** The one that follows. */
    public Release next(LocalDate after, Map<String, Exact> exact) {
        var more = new TreeMap<>(told);
        exact.forEach((figure, population) -> more.put(figure, of(figure).next(after, population)));
        return new Release(after, more);
    }

    /** What was told of those whom a figure counts. */
    public Told of(String figure) {
        return told.getOrDefault(figure, Told.NOTHING);
    }
}
