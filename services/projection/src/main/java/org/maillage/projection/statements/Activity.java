package org.maillage.projection.statements;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maillage.projection.reading.Period;
import org.maillage.projection.statements.StatementStore.Count;

/**
 * What one source stated.
 *
 * @param tally of the period that is counted
 * @param daily accepted statements of each of the last days; no entry for a day without
 */
public record Activity(String source, Tally tally, SortedMap<LocalDate, Long> daily) {

    public Activity {
        daily = Collections.unmodifiableSortedMap(new TreeMap<>(daily));
    }

    /**
     * By source, what counts add up to.
     *
     * @param counted what the tally is of
     * @param shown   whose days are told one by one
     */
    public static List<Activity> of(List<Count> counts, Period counted, Period shown) {
        var bySource = new TreeMap<String, Activity>();
        for (Count count : counts) {
            var before = bySource.getOrDefault(
                    count.source(), new Activity(count.source(), Tally.NOTHING, Collections.emptySortedMap()));
            bySource.put(count.source(), before.and(count, counted, shown));
        }
        return List.copyOf(bySource.values());
    }

    private Activity and(Count count, Period counted, Period shown) {
        var all = new TreeMap<>(daily);
        if (shown.contains(count.day())) {
            all.merge(count.day(), count.statements(), Long::sum);
        }
        return new Activity(source, counted.contains(count.day()) ? tally.and(count) : tally, all);
    }
}
