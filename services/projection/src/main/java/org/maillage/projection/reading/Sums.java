package org.maillage.projection.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sums of one counted figure in one zoning, day by day, over all partitions. */
public final class Sums {

    private record Row(String territory, Slice slice) {}

    private final Areas areas;
    private final Map<Row, NavigableMap<LocalDate, Map<String, Long>>> rows = new HashMap<>();
    private final SortedSet<String> territories = new TreeSet<>();
    private final Map<String, String> renamed = new HashMap<>();

    /** Of territories that are asked for each for itself. */
    public Sums() {
        this(Areas.ALL);
    }

    /** @param areas by whose names sums are asked for */
    public Sums(Areas areas) {
        this.areas = areas;
    }

    /** The parts of which anything was counted anywhere. */
    public Set<String> partNames() {
        var names = new TreeSet<String>();
        rows.values().forEach(days -> days.values().forEach(parts -> names.addAll(parts.keySet())));
        return names;
    }

    /** Adds parts to others, by whose names alone they go from now on. */
    void rename(Map<String, String> newNames) {
        renamed.putAll(newNames);
        rows.values()
                .forEach(days -> days.values()
                        .forEach(parts -> newNames.forEach((part, other) -> {
                            Long amount = parts.remove(part);
                            if (amount != null) {
                                parts.merge(other, amount, Long::sum);
                            }
                        })));
    }

    /** The name by which contributions to a part go. */
    String nameOf(String part) {
        return renamed.getOrDefault(part, part);
    }

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

    /** The territories that are known to be in an area. */
    public Set<String> in(String area) {
        return areas.get(area).territories();
    }

    /** The values of a dimension that were counted in an area, in order. */
    public SortedSet<String> values(String area, String dimension) {
        var wanted = areas.get(area);
        var values = new TreeSet<String>();
        for (Row row : rows.keySet()) {
            if (row.slice().dimension().equals(dimension) && wanted.covers(row.territory())) {
                values.add(row.slice().value());
            }
        }
        return values;
    }

    /** The sum of each part over the days of a period; no entry for a part of which nothing was counted. */
    public Map<String, Long> parts(String area, Slice slice, Period period) {
        var parts = new TreeMap<String, Long>();
        rows(area, slice)
                .forEach(days -> days.subMap(period.start(), true, period.to(), true)
                        .values()
                        .forEach(day -> day.forEach((part, amount) -> parts.merge(part, amount, Long::sum))));
        return parts;
    }

    /** The plain stock of each day of a period, added up; what came before the period is there on each of its days. */
    public long overDays(String area, Slice slice, Period period) {
        return rows(area, slice)
                .flatMap(days -> days.headMap(period.to(), true).entrySet().stream())
                .mapToLong(change -> change.getValue().getOrDefault("", 0L) * daysLeft(change.getKey(), period))
                .sum();
    }

    private static long daysLeft(LocalDate day, Period period) {
        LocalDate first = day.isBefore(period.start()) ? period.start() : day;
        return ChronoUnit.DAYS.between(first, period.to()) + 1;
    }

    private Stream<NavigableMap<LocalDate, Map<String, Long>>> rows(String area, Slice slice) {
        Stream<String> found = switch (areas.get(area)) {
            case Area.One(String territory) -> Stream.of(territory);
            case Area several -> territories.stream().filter(several::covers);
        };
        return found.flatMap(territory -> Stream.ofNullable(rows.get(new Row(territory, slice))));
    }

    /** The plain sum over the days of a period. */
    public long sum(String area, Slice slice, Period period) {
        return parts(area, slice, period).getOrDefault("", 0L);
    }
}
