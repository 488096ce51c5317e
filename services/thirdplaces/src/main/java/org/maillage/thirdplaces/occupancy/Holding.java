package org.maillage.thirdplaces.occupancy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one occupant holds of a space over time.
 *
 * @param lets   by the day from which each holds; empty for one that never held anything
 * @param freeOn first day on which nothing is held any more; null when none is known
 */
public record Holding(
        SortedMap<LocalDate, Let> lets, @Nullable LocalDate freeOn) {

    public Holding {
        lets = Collections.unmodifiableSortedMap(new TreeMap<>(lets));
    }

    /** What is held on a day. */
    public Let on(LocalDate day) {
        if (freeOn != null && !day.isBefore(freeOn)) {
            return Let.NOTHING;
        }
        var latest = lets.headMap(day.plusDays(1)).lastEntry();
        return latest == null ? Let.NOTHING : latest.getValue();
    }

    /** The same without what was held before a day. */
    Holding from(LocalDate first) {
        var later = new TreeMap<>(lets.tailMap(first));
        var before = lets.headMap(first).lastEntry();
        if (before != null) {
            later.putIfAbsent(first, before.getValue());
        }
        return new Holding(later, freeOn);
    }

    /**
     * The largest area that several hold together on any one day of a span, in square metres.
     *
     * @param freeOn first day after the span; null for a span without end
     */
    public static long most(Collection<Holding> holdings, LocalDate from, @Nullable LocalDate freeOn) {
        var changes = new TreeMap<LocalDate, Long>();
        holdings.forEach(it -> it.addChangesAfter(from, changes));
        long held = area(holdings, from);
        long most = held;
        for (long change : (freeOn == null ? changes : changes.headMap(freeOn)).values()) {
            held += change;
            most = Math.max(most, held);
        }
        return most;
    }

    private void addChangesAfter(LocalDate from, SortedMap<LocalDate, Long> changes) {
        long held = on(from).areaM2();
        for (var later : lets.tailMap(from.plusDays(1)).entrySet()) {
            if (freeOn == null || later.getKey().isBefore(freeOn)) {
                changes.merge(later.getKey(), later.getValue().areaM2() - held, Long::sum);
                held = later.getValue().areaM2();
            }
        }
        if (freeOn != null && freeOn.isAfter(from)) {
            changes.merge(freeOn, -held, Long::sum);
        }
    }

    /** The area that several hold together on a day, in square metres. */
    public static long area(Collection<Holding> holdings, LocalDate day) {
        return holdings.stream().mapToLong(it -> it.on(day).areaM2()).sum();
    }
}
