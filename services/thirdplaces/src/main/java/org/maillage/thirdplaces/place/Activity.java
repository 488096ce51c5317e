package org.maillage.thirdplaces.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in a place: what a later count replaces must be known to the last unit.
 *
 * @param usages     by month
 * @param mixes      by quarter or year
 * @param gatherings events held, in the order in which they became facts
 * @param corrected  ids of the events held that a later one corrects
 */
public record Activity(
        SortedMap<Period, Usage> usages,
        SortedMap<Period, Mix> mixes,
        List<Attendance> gatherings,
        SortedSet<UUID> corrected) {

    static final Activity NONE = new Activity(new TreeMap<>(), new TreeMap<>(), List.of(), new TreeSet<>());

    public Activity {
        usages = Collections.unmodifiableSortedMap(new TreeMap<>(usages));
        mixes = Collections.unmodifiableSortedMap(new TreeMap<>(mixes));
        gatherings = List.copyOf(gatherings);
        corrected = Collections.unmodifiableSortedSet(new TreeSet<>(corrected));
    }

    Activity used(Period period, Usage usage) {
        return new Activity(with(usages, period, usage), mixes, gatherings, corrected);
    }

    Activity mixed(Period period, Mix mix) {
        return new Activity(usages, with(mixes, period, mix), gatherings, corrected);
    }

    /** @param replaces the event that this one corrects, if it does */
    Activity held(Attendance attendance, @Nullable UUID replaces) {
        var all = new ArrayList<>(gatherings);
        all.add(attendance);
        var more = new TreeSet<>(corrected);
        more.addAll(replaces == null ? Set.of() : Set.of(replaces));
        return new Activity(usages, mixes, all, more);
    }

    private static <T> SortedMap<Period, T> with(Map<Period, T> before, Period period, T counted) {
        var after = new TreeMap<>(before);
        after.put(period, counted);
        return after;
    }
}
