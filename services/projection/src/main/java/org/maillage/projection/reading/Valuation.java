package org.maillage.projection.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.PerResident;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Measure.Variety;
import org.maillage.projection.figures.Measure.Window;
import org.maillage.projection.figures.Territories;

/** How a figure's value is read from sums. Pure, from exact integers; rounding comes last. */
public final class Valuation {

    private final Definition definition;
    private final Map<String, Sums> sums;

    /** @param sums by figure, those of every figure in {@link #needed} */
    public Valuation(Definition definition, Map<String, Sums> sums) {
        this.definition = definition;
        this.sums = Map.copyOf(sums);
    }

    /** The counted figures that a definition is read from, each with the days that it looks at. */
    public static Map<String, Period> needed(Definition definition, Period asked) {
        return switch (definition.measure()) {
            case Count count -> Map.of(definition.key(), asked.seenThrough(count.window()));
            case Median _, Distinct _, Diversity _ -> Map.of(definition.key(), asked);
            case Variety _ -> Map.of(definition.key(), asked.seenThrough(Window.END_OF_PERIOD));
            case PerResident per -> Map.of(per.figure(), asked);
            case Ratio(Operand numerator, Operand denominator, Window window, var _) -> {
                var needed = new LinkedHashMap<String, Period>();
                needed.put(numerator.figure(), asked.seenThrough(window));
                needed.put(denominator.figure(), asked.seenThrough(window));
                yield needed;
            }
        };
    }

    /** The value for a territory and a period, of the whole or of one breakdown value. */
    public Value of(String territory, Slice slice, Period period) {
        return switch (definition.measure()) {
            case Count count -> count(count, territory, slice, period);
            case Median(int shownFrom) -> median(own().parts(territory, slice, period), shownFrom);
            case Distinct _ -> distinct(own().parts(territory, slice, period));
            case Diversity(int shownFrom) -> diversity(own().parts(territory, slice, period), shownFrom);
            case Variety(int kinds) -> variety(kinds, territory, slice, period.seenThrough(Window.END_OF_PERIOD));
            case PerResident per -> perResident(per, territory, slice, period);
            case Ratio ratio -> ratio(ratio, territory, slice, period);
        };
    }

    /** The part that a figure's contributions to a slice lie in. */
    public static String part(Count count, Slice slice) {
        return count.apart().contains(slice.dimension()) ? slice.value() : "";
    }

    private Value count(Count count, String territory, Slice slice, Period period) {
        var parts = own().parts(territory, slice, period.seenThrough(count.window()));
        var told = new TreeMap<String, Long>();
        count.told().forEach(part -> told.put(part, parts.getOrDefault(part, 0L)));
        return new Value(BigDecimal.valueOf(parts.getOrDefault(part(count, slice), 0L), count.decimals()), told);
    }

    private static Value distinct(Map<String, Long> parts) {
        return Value.count(above0(parts).size());
    }

    private static Value diversity(Map<String, Long> parts, int shownFrom) {
        long total = parts.values().stream().mapToLong(Long::longValue).sum();
        if (total < shownFrom) {
            return new Value(null, parts);
        }
        long squares = parts.values().stream().mapToLong(n -> n * n).sum();
        var concentration =
                BigDecimal.valueOf(squares).divide(BigDecimal.valueOf(total * total), 2, RoundingMode.HALF_UP);
        return new Value(BigDecimal.ONE.subtract(concentration), parts);
    }

    /** Of the things that have enough kinds in the whole, those that the slice is about. */
    private Value variety(int kinds, String territory, Slice slice, Period seen) {
        if (!territory.equals(Territories.WHOLE)) {
            return new Value(null, Map.of());
        }
        var kindsByThing = new TreeMap<String, Long>();
        above0(own().parts(territory, Slice.WHOLE, seen))
                .forEach(part -> kindsByThing.merge(Variety.thing(part), 1L, Long::sum));
        return Value.count(above0(own().parts(territory, slice, seen)).stream()
                .map(Variety::thing)
                .distinct()
                .filter(thing -> kindsByThing.getOrDefault(thing, 0L) >= kinds)
                .count());
    }

    private Value perResident(PerResident per, String territory, Slice slice, Period period) {
        var amounts = sums(per.figure());
        var districts = new ArrayList<PerHead.District>();
        for (String district : amounts.in(territory)) {
            per.residents()
                    .in(district)
                    .ifPresent(it -> districts.add(
                            new PerHead.District(amounts.sum(district, slice, period), it.persons(), it.year())));
        }
        return new PerHead(districts).value();
    }

    private Value ratio(Ratio ratio, String territory, Slice slice, Period period) {
        var seen = period.seenThrough(ratio.window());
        long numerator = operand(ratio, ratio.numerator(), territory, slice, seen);
        long denominator = operand(ratio, ratio.denominator(), territory, slice, seen);
        var of = Map.of("numerator", numerator, "denominator", denominator);
        return new Value(quotient(ratio, numerator, denominator), of, average(ratio, territory, slice, period));
    }

    private static @Nullable BigDecimal quotient(Ratio ratio, long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(ratio.scale().factor()))
                        .divide(BigDecimal.valueOf(denominator), ratio.scale().decimals(), RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal average(Ratio ratio, String territory, Slice slice, Period period) {
        if (ratio.window() != Window.END_OF_PERIOD) {
            return null;
        }
        long numerator = overDays(ratio.numerator(), territory, slice, period);
        return quotient(ratio, numerator, overDays(ratio.denominator(), territory, slice, period));
    }

    /** The sum of a stock over the days of a period, such as square metres × days. */
    private long overDays(Operand operand, String territory, Slice slice, Period period) {
        return sums(operand.figure()).overDays(territory, slice(operand, slice), period);
    }

    private long operand(Ratio ratio, Operand operand, String territory, Slice slice, Period seen) {
        var isIn = parts(ratio, operand, territory, slice, seen);
        return sums(operand.figure()).parts(territory, slice(operand, slice), seen).entrySet().stream()
                .filter(it -> isIn.test(it.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Which parts of an operand a ratio of this selection adds up. */
    public Predicate<String> parts(Ratio ratio, Operand operand, String territory, Slice slice, Period seen) {
        if (!operand.isByThread()) {
            return operand.parts()::contains;
        }
        var divisor = ratio.denominator();
        var threads = above0(sums(divisor.figure()).parts(territory, slice(divisor, slice), seen));
        var own = sums(operand.figure());
        return part -> !part.isEmpty() && threads.contains(own.nameOf(part));
    }

    private static Set<String> above0(Map<String, Long> parts) {
        return parts.keySet().stream()
                .filter(part -> parts.getOrDefault(part, 0L) > 0)
                .collect(Collectors.toSet());
    }

    /** The slice of an operand that a breakdown looks at; no figure breaks down what its operand already selects. */
    public static Slice slice(Operand operand, Slice asked) {
        return operand.only().entrySet().stream()
                .findFirst()
                .map(only -> new Slice(only.getKey(), only.getValue()))
                .orElse(operand.undivided().contains(asked.dimension()) ? Slice.WHOLE : asked);
    }

    /** The middle value; of an even number of them, halfway between the middle two. */
    private static Value median(Map<String, Long> parts, int shownFrom) {
        var byValue = new TreeMap<Long, Long>();
        parts.forEach((part, times) -> byValue.merge(Long.parseLong(part), times, Long::sum));
        long count = byValue.values().stream().mapToLong(Long::longValue).sum();
        var of = Map.of("count", count);
        if (count < shownFrom) {
            return new Value(null, of);
        }
        var middle = BigDecimal.valueOf(at(byValue, (count - 1) / 2) + at(byValue, count / 2));
        return new Value(middle.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP), of);
    }

    private static long at(SortedMap<Long, Long> timesByValue, long rank) {
        long passed = 0;
        for (var entry : timesByValue.entrySet()) {
            passed += entry.getValue();
            if (passed > rank) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no rank " + rank);
    }

    private Sums own() {
        return sums(definition.key());
    }

    private Sums sums(String figure) {
        var found = sums.get(figure);
        if (found == null) {
            throw new IllegalArgumentException("no sums of " + figure);
        }
        return found;
    }
}
