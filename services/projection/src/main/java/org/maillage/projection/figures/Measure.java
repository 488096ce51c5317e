package org.maillage.projection.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a value is read from sums of contributions; always from the exact integers of the whole selection. */
public sealed interface Measure {

    /**
     * The sum itself.
     *
     * @param window   which days are summed: those of the period, or all up to its end for a stock
     * @param decimals of the figure's unit: 2 where the contributions are hundredths of it
     * @param apart    dimensions counted apart from the others, each of their values in a part of its own name: something may
     *                 have several of them at once, and counts once in the whole
     * @param told     parts that are told beside the sum, in their own units
     */
    record Count(Window window, int decimals, Set<String> apart, Set<String> told) implements Measure {

        public Count {
            apart = Set.copyOf(apart);
            told = Set.copyOf(told);
        }

        /** What was added in the period. */
        public Count() {
            this(Window.PERIOD, 0, Set.of(), Set.of());
        }

        /** What is there at the end of the period. */
        public static Count stock() {
            return new Count(Window.SINCE_THE_FIRST_FACT, 0, Set.of(), Set.of());
        }

        /** The same, of contributions in hundredths of the unit. */
        public Count inHundredths() {
            return new Count(window, 2, apart, told);
        }

        /** The same, with dimensions counted apart. */
        public Count apart(String... dimensions) {
            return new Count(window, decimals, Set.of(dimensions), told);
        }

        /** The same, with parts told beside. */
        public Count telling(String... parts) {
            return new Count(window, decimals, apart, Set.of(parts));
        }
    }

    /**
     * The middle of the values that parts are named after, each as often as its sum says.
     *
     * @param shownFrom the least number of values for which it is given
     */
    record Median(int shownFrom) implements Measure {}

    /** How many parts have a sum above 0. Never added up. */
    record Distinct() implements Measure {}

    /**
     * How many things have parts of several kinds with a sum above 0, at the end of the period. Parts are named
     * {@link #part thing/kind}. Only the whole can tell: what a thing has in one district is no more than a piece of it.
     *
     * @param kinds the least number of kinds
     */
    record Variety(int kinds) implements Measure {

        private static final String BETWEEN = "/";

        /** The part of a kind that a thing has. */
        public static String part(String thing, String kind) {
            return thing + BETWEEN + kind;
        }

        /** The thing of a part. */
        public static String thing(String part) {
            return part.substring(0, part.indexOf(BETWEEN));
        }
    }

    /**
     * How evenly a total is spread over parts: 1 − Σn² ÷ (Σn)², 0 when one part has everything.
     *
     * @param shownFrom the least total for which it is given
     */
    record Diversity(int shownFrom) implements Measure {}

    /** One sum over another of the same selection; no value over 0. */
    record Ratio(Operand numerator, Operand denominator, Window window, Scale scale) implements Measure {

        /** In a hundred. */
        public Ratio(Operand numerator, Operand denominator, Window window) {
            this(numerator, denominator, window, Scale.IN_A_HUNDRED);
        }
    }

    /**
     * A sum in hundredths, over the residents of the districts that were counted; no value where none was. Of several districts also how
     * unevenly it is spread over their residents (Gini).
     *
     * @param figure    key of a counted figure
     * @param residents of districts
     */
    record PerResident(String figure, Residents residents) implements Measure {}

    /**
     * A sum that a ratio is made of.
     *
     * @param figure    key of a counted figure
     * @param only      the breakdown values kept, by dimension; empty for the whole
     * @param parts     the parts that are added up; none for those of all threads that the ratio looks at
     * @param undivided dimensions that the figure does not have: a ratio broken down by one of them still looks at its whole
     */
    record Operand(String figure, Map<String, String> only, Set<String> parts, Set<String> undivided) {

        private static final Set<String> PLAIN = Set.of("");

        public Operand {
            only = Map.copyOf(only);
            parts = Set.copyOf(parts);
            undivided = Set.copyOf(undivided);
        }

        /** The whole of a figure. */
        public static Operand whole(String figure) {
            return new Operand(figure, Map.of(), PLAIN, Set.of());
        }

        /** One breakdown value of a figure. */
        public static Operand only(String figure, String dimension, String value) {
            return new Operand(figure, Map.of(dimension, value), PLAIN, Set.of());
        }

        /** Some parts of a figure, which can be broken down like its whole. */
        public static Operand parts(String figure, String... parts) {
            return new Operand(figure, Map.of(), new LinkedHashSet<>(List.of(parts)), Set.of());
        }

        /**
         * The parts of threads on which something stands below the line: a ratio of two such operands compares what belongs
         * together, and leaves out threads without a divisor on both sides.
         */
        public static Operand byThread(String figure) {
            return new Operand(figure, Map.of(), Set.of(), Set.of());
        }

        /** Whether it is one of {@link #byThread}. */
        public boolean isByThread() {
            return parts.isEmpty();
        }

        /** The same, whole whatever the breakdown by that dimension. */
        public Operand undividedBy(String dimension) {
            return new Operand(figure, only, parts, Set.of(dimension));
        }
    }

    /** In what a ratio is told. */
    enum Scale {
        /** Per cent, one decimal. */
        IN_A_HUNDRED(100, 1),
        /** So many for one, two decimals. */
        FOR_ONE(1, 2);

        private final int factor;
        private final int decimals;

        Scale(int factor, int decimals) {
            this.factor = factor;
            this.decimals = decimals;
        }

        /** By what the quotient is multiplied. */
        public int factor() {
            return factor;
        }

        /** After the comma. */
        public int decimals() {
            return decimals;
        }
    }

    /** The days that a measure looks at, for a period that is asked for. */
    enum Window {
        /** Those of the period. */
        PERIOD,
        /** The 24 months that end with it. */
        LAST_24_MONTHS,
        /** All up to its end. */
        SINCE_THE_FIRST_FACT,
        /** All up to its end, for stocks: what is there on its last day, and day by day on average. */
        END_OF_PERIOD
    }
}
