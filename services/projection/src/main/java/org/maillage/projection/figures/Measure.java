package org.maillage.projection.figures;

import java.util.Map;

/** How a value is read from sums of contributions; always from the exact integers of the whole selection. */
public sealed interface Measure {

    /** The sum itself. */
    record Count() implements Measure {}

    /**
     * The middle of the values that parts are named after, each as often as its sum says.
     *
     * @param shownFrom the least number of values for which it is given
     */
    record Median(int shownFrom) implements Measure {}

    /**
     * How many values of a dimension have a sum above 0. Never added up.
     *
     * @param dimension one of the figure's own
     */
    record Distinct(String dimension) implements Measure {}

    /** One sum in a hundred of another, over the same selection; no value over 0. */
    record Ratio(Operand numerator, Operand denominator, Window window) implements Measure {}

    /**
     * A sum that a ratio is made of.
     *
     * @param figure key of a counted figure
     * @param only   the breakdown values kept, by dimension; empty for the whole
     */
    record Operand(String figure, Map<String, String> only) {

        public Operand {
            only = Map.copyOf(only);
        }

        /** The whole of a figure. */
        public static Operand whole(String figure) {
            return new Operand(figure, Map.of());
        }

        /** One breakdown value of a figure. */
        public static Operand only(String figure, String dimension, String value) {
            return new Operand(figure, Map.of(dimension, value));
        }
    }

    /** The days that a ratio looks at, for a period that is asked for. */
    enum Window {
        /** Those of the period. */
        PERIOD,
        /** The 24 months that end with it. */
        LAST_24_MONTHS,
        /** All up to its end. */
        SINCE_THE_FIRST_FACT
    }
}
