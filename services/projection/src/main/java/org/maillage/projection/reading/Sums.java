package org.maillage.projection.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums of one counted figure in one zoning, day by day, over all partitions. */
public final class Sums {

    private record Row(String territory, Slice slice) {}

    private final Map<Row, NavigableMap<LocalDate, Map<String, Long>>> rows = new HashMap<>();
    private final SortedSet<String> territories = new TreeSet<>();

    /** Adds what one partition has in a cell. */
    public void add(String territory, Slice slice, LocalDate day, String part, long amount) {
        territories.add(territory);
        rows.computeIfAbsent(new Row(territory, slice), _ -> new TreeMap<>())
                .computeIfAbsent(day, _ -> new TreeMap<>())
                .merge(part, amount, Long::sum);
    }

    /** The territories that something was added for, in order. */
    public SortedSet<String> territories() {
        return territories;
    }

    /** The values of a dimension that were counted in a territory, in order. */
    public SortedSet<String> values(String territory, String dimension) {
        var values = new TreeSet<String>();
        for (Row row : rows.keySet()) {
            if (row.territory().equals(territory) && row.slice().dimension().equals(dimension)) {
                values.add(row.slice().value());
            }
        }
        return values;
    }

    /** The sum of each part over the days of a period; no entry for a part of which nothing was counted. */
    public Map<String, Long> parts(String territory, Slice slice, Period period) {
        var parts = new TreeMap<String, Long>();
        days(territory, slice)
                .subMap(period.start(), true, period.to(), true)
                .values()
                .forEach(day -> day.forEach((part, amount) -> parts.merge(part, amount, Long::sum)));
        return parts;
    }

    private NavigableMap<LocalDate, Map<String, Long>> days(String territory, Slice slice) {
        return rows.getOrDefault(new Row(territory, slice), Collections.emptyNavigableMap());
    }

    /** The plain stock of each day of a period, added up; what came before the period is there on each of its days. */
    public long overDays(String territory, Slice slice, Period period) {
        long sum = 0;
        for (var change : days(territory, slice).headMap(period.to(), true).entrySet()) {
            LocalDate first = change.getKey().isBefore(period.start()) ? period.start() : change.getKey();
            long days = ChronoUnit.DAYS.between(first, period.to()) + 1;
            sum += change.getValue().getOrDefault("", 0L) * days;
        }
        return sum;
    }

    /** The plain sum over the days of a period. */
    public long sum(String territory, Slice slice, Period period) {
        return parts(territory, slice, period).getOrDefault("", 0L);
    }
}
