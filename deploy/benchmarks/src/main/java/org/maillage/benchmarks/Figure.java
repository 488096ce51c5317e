package org.maillage.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param what    what was measured
 * @param value   how much
 * @param unit    of what
 * @param target  what it should come to, null where nothing is asked
 * @param spent   processor time, as text; empty where it does not matter
 * @param others  cores that everything else on the machine kept busy meanwhile, {@link Double#NaN} where not counted
 * @param remark  what one must know to read it
 */
record Figure(
        String what, double value, String unit, @Nullable Target target, String spent, double others, String remark) {

    /** Items per second, with what they cost. */
    static Figure rate(String what, long items, String unit, @Nullable Target target, Spent spent, String remark) {
        return new Figure(
                what,
                spent.perSecond(items),
                unit + "/s",
                target,
                spent.each(items),
                spent.othersCores(),
                String.format(
                        Locale.ROOT, "%,d in %.1f s%s", items, spent.elapsed().toMillis() / 1000.0, then(remark)));
    }

    /** Something else than a rate. */
    static Figure of(String what, double value, String unit, @Nullable Target target, String remark) {
        return new Figure(what, value, unit, target, "", Double.NaN, remark);
    }

    /** As a row of the table. */
    String row() {
        String pattern = value < 100 ? "%,.1f %s" : "%,.0f %s";
        return "| "
                + String.join(
                        " | ",
                        what,
                        String.format(Locale.ROOT, pattern, value, unit),
                        target == null ? "" : target.judged(value),
                        spent,
                        Double.isNaN(others) ? "" : String.format(Locale.ROOT, "%.1f", others),
                        remark)
                + " |";
    }

    private static String then(String remark) {
        return remark.isEmpty() ? "" : "; " + remark;
    }
}
