package org.maillage.benchmarks;

import java.util.Locale;

/**
 * What a figure should come to on two cores.
 *
 * @param isFloor true where more is better
 */
record Target(double value, boolean isFloor) {

    static Target atLeast(double value) {
        return new Target(value, true);
    }

    static Target atMost(double value) {
        return new Target(value, false);
    }

    boolean isMetBy(double measured) {
        return isFloor ? measured >= value : measured <= value;
    }

    /** As in a table, with whether it is met. */
    String judged(double measured) {
        String number = String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
        return (isFloor ? "≥ " : "≤ ") + number + (isMetBy(measured) ? " met" : " **missed**");
    }
}
