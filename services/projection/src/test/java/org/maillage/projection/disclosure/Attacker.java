package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Someone who keeps everything that was ever told of one margin of a population, and knows that classes add up to totals, that no number
 * is negative and, of those counted once, that none ever falls. It tries every sum and difference at once: by solving the equations (in
 * a field so large that it finds no less than exact fractions would), and by drawing bounds ever closer.
 */
public final class Attacker {

    private static final long PRIME = 2_147_483_647L;
    private static final long MUCH = 1_000_000_000L;

    /** A class on a day. */
    private record Cell(String name, LocalDate on) {}

    private record Equation(Map<Cell, Long> factors, long value) {}

    private final SortedSet<String> classes;
    private final boolean growing;
    private final Map<Cell, Equation> known = new LinkedHashMap<>();
    private final TreeMap<LocalDate, Long> totals = new TreeMap<>();

    /**
     * @param classes all that there are: it is no secret which districts a city has
     * @param growing whether nobody who was counted is ever taken back
     */
    public Attacker(Collection<String> classes, boolean growing) {
        this.classes = new TreeSet<>(classes);
        this.growing = growing;
    }

    /** Hears how many are in a class on a day. */
    public void hearClass(String name, LocalDate on, long persons) {
        var cell = new Cell(name, on);
        classes.add(name);
        known.put(cell, new Equation(Map.of(cell, 1L), persons));
    }

    /** Hears how many there are in all. */
    public void hearTotal(LocalDate on, long persons) {
        totals.put(on, persons);
    }

    /** How many numbers it has heard. */
    public int heard() {
        return known.size() + totals.size();
    }

    /**
     * What it finds out of one to four persons: a class, or several together, on a day or from one day to another.
     *
     * @param truth how many there really are, by day and class
     */
    public Optional<String> finds(Map<LocalDate, Map<String, Long>> truth) {
        var heardOf = new TreeSet<>(totals.keySet());
        known.keySet().forEach(cell -> heardOf.add(cell.on()));
        var days = List.copyOf(heardOf);
        var equations = equations();
        var solved = new Elimination(equations);
        var bounds = bounds(equations, days);
        for (int to = 0; to < days.size(); to++) {
            for (int from = -1; from < to; from++) {
                var found = finds(truth, from < 0 ? null : days.get(from), days.get(to), solved, bounds);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> finds(
            Map<LocalDate, Map<String, Long>> truth,
            @Nullable LocalDate from,
            LocalDate to,
            Elimination solved,
            Map<Cell, long[]> bounds) {
        for (List<String> some : groups()) {
            long really = sum(truth, some, to) - (from == null ? 0 : sum(truth, some, from));
            if (Math.abs(really) < 1 || Math.abs(really) > 4 || hasBothSigns(truth, some, from, to)) {
                continue;
            }
            var target = new HashMap<Cell, Long>();
            some.forEach(one -> target.put(new Cell(one, to), 1L));
            if (from != null) {
                some.forEach(one -> target.put(new Cell(one, from), -1L));
            }
            if (solved.tells(target) || isNailed(target, bounds)) {
                return Optional.of(some + " from " + from + " to " + to + ": " + really);
            }
        }
        return Optional.empty();
    }

    /** Some came and others left: their difference is a number of nobody. */
    private static boolean hasBothSigns(
            Map<LocalDate, Map<String, Long>> truth, List<String> some, @Nullable LocalDate from, LocalDate to) {
        return from != null
                && some.stream()
                                .map(List::of)
                                .mapToLong(one -> Long.signum(sum(truth, one, to) - sum(truth, one, from)))
                                .distinct()
                                .filter(sign -> sign != 0)
                                .count()
                        > 1;
    }

    private static boolean isNailed(Map<Cell, Long> target, Map<Cell, long[]> bounds) {
        return target.keySet().stream().allMatch(cell -> bound(bounds, cell)[0] == bound(bounds, cell)[1]);
    }

    /** One class, or any two. */
    private List<List<String>> groups() {
        var groups = new ArrayList<List<String>>();
        for (String one : classes) {
            groups.add(List.of(one));
            classes.headSet(one).forEach(other -> groups.add(List.of(one, other)));
        }
        return groups;
    }

    private List<Equation> equations() {
        var equations = new ArrayList<>(known.values());
        totals.forEach((on, total) -> {
            var factors = new LinkedHashMap<Cell, Long>();
            classes.forEach(one -> factors.put(new Cell(one, on), 1L));
            equations.add(new Equation(factors, total));
        });
        return equations;
    }

    private Map<Cell, long[]> bounds(List<Equation> equations, List<LocalDate> days) {
        var bounds = new HashMap<Cell, long[]>();
        days.forEach(on -> classes.forEach(one -> bounds.put(new Cell(one, on), new long[] {0, MUCH})));
        boolean closer = true;
        while (closer) {
            closer = false;
            for (Equation equation : equations) {
                closer |= draw(equation, bounds);
            }
            for (int i = 1; growing && i < days.size(); i++) {
                for (String one : classes) {
                    closer |= order(
                            bound(bounds, new Cell(one, days.get(i - 1))), bound(bounds, new Cell(one, days.get(i))));
                }
            }
        }
        return bounds;
    }

    private static long[] bound(Map<Cell, long[]> bounds, Cell cell) {
        return Objects.requireNonNull(bounds.get(cell), cell::toString);
    }

    private static boolean draw(Equation equation, Map<Cell, long[]> bounds) {
        long least = equation.factors().keySet().stream()
                .mapToLong(it -> bound(bounds, it)[0])
                .sum();
        long most = equation.factors().keySet().stream()
                .mapToLong(it -> bound(bounds, it)[1])
                .sum();
        boolean closer = false;
        for (Cell cell : equation.factors().keySet()) {
            long[] one = bound(bounds, cell);
            long atMost = equation.value() - (least - one[0]);
            long atLeast = equation.value() - (most - one[1]);
            if (atMost < one[1] || atLeast > one[0]) {
                least += Math.max(one[0], atLeast) - one[0];
                most += Math.min(one[1], atMost) - one[1];
                one[1] = Math.min(one[1], atMost);
                one[0] = Math.max(one[0], atLeast);
                closer = true;
            }
        }
        return closer;
    }

    private static boolean order(long[] before, long[] after) {
        boolean closer = after[0] < before[0] || before[1] > after[1];
        after[0] = Math.max(after[0], before[0]);
        before[1] = Math.min(before[1], after[1]);
        return closer;
    }

    private static long sum(Map<LocalDate, Map<String, Long>> truth, List<String> some, LocalDate on) {
        return some.stream()
                .mapToLong(one -> truth.getOrDefault(on, Map.of()).getOrDefault(one, 0L))
                .sum();
    }

    /** Equations in echelon form. */
    private static final class Elimination {

        private final Map<Cell, Map<Cell, Long>> rows = new LinkedHashMap<>();

        Elimination(List<Equation> equations) {
            for (Equation equation : equations) {
                var rest = reduce(equation.factors());
                rest.entrySet().stream().findFirst().ifPresent(lead -> {
                    long inverse = power(lead.getValue(), PRIME - 2);
                    var row = new HashMap<Cell, Long>();
                    rest.forEach((cell, factor) -> row.put(cell, factor * inverse % PRIME));
                    rows.put(lead.getKey(), row);
                });
            }
        }

        /** Whether the equations say what this adds up to. */
        boolean tells(Map<Cell, Long> target) {
            return reduce(target).isEmpty();
        }

        private Map<Cell, Long> reduce(Map<Cell, Long> factors) {
            var rest = new HashMap<Cell, Long>();
            factors.forEach((cell, factor) -> rest.put(cell, Math.floorMod(factor, PRIME)));
            for (var row : rows.entrySet()) {
                long factor = rest.getOrDefault(row.getKey(), 0L);
                if (factor != 0) {
                    row.getValue().forEach((cell, it) -> {
                        long left = Math.floorMod(rest.getOrDefault(cell, 0L) - factor * it, PRIME);
                        if (left == 0) {
                            rest.remove(cell);
                        } else {
                            rest.put(cell, left);
                        }
                    });
                }
            }
            return rest;
        }

        private static long power(long base, long exponent) {
            long result = 1;
            long square = base % PRIME;
            for (long left = exponent; left > 0; left >>= 1) {
                if ((left & 1) == 1) {
                    result = result * square % PRIME;
                }
                square = square * square % PRIME;
            }
            return result;
        }
    }
}
