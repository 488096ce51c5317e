package org.maillage.projection.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Measure.Window;

/** How a figure's value is read from sums. Pure, from exact integers; rounding comes last. */
public final class Valuation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
            case Count _, Median _, Distinct _ -> Map.of(definition.key(), asked);
            case Ratio(Operand numerator, Operand denominator, Window window) -> {
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
            case Count _ -> Value.count(own().sum(territory, slice, period));
            case Median(int shownFrom) -> median(own().parts(territory, slice, period), shownFrom);
            case Distinct(String dimension) -> distinct(territory, dimension, slice, period);
            case Ratio ratio -> ratio(ratio, territory, slice, period);
        };
    }

    private Value distinct(String territory, String dimension, Slice slice, Period period) {
        long values = own().values(territory, dimension).stream()
                .filter(value -> slice.isWhole() || slice.value().equals(value))
                .filter(value -> own().sum(territory, new Slice(dimension, value), period) > 0)
                .count();
        return Value.count(values);
    }

    private Value ratio(Ratio ratio, String territory, Slice slice, Period period) {
        var seen = period.seenThrough(ratio.window());
        long numerator = operand(ratio.numerator(), territory, slice, seen);
        long denominator = operand(ratio.denominator(), territory, slice, seen);
        var of = Map.of("numerator", numerator, "denominator", denominator);
        return denominator == 0
                ? new Value(null, of)
                : new Value(
                        BigDecimal.valueOf(numerator)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP),
                        of);
    }

    private long operand(Operand operand, String territory, Slice slice, Period period) {
        return sums(operand.figure()).sum(territory, slice(operand, slice), period);
    }

    /** The part of an operand that a breakdown looks at; no figure breaks down what its operand already selects. */
    public static Slice slice(Operand operand, Slice asked) {
        return operand.only().entrySet().stream()
                .findFirst()
                .map(only -> new Slice(only.getKey(), only.getValue()))
                .orElse(asked);
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
