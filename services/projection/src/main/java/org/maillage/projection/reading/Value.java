package org.maillage.projection.reading;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says of one territory and period.
 *
 * @param value   in the figure's unit; null when there is none to give, such as a ratio over nothing
 * @param of      the exact integers that it was made of, by name
 * @param average over the days of the period, of a figure that is told at its end; null where there is none
 */
public record Value(
        @Nullable BigDecimal value,
        Map<String, Long> of,
        @Nullable BigDecimal average) {

    public Value {
        of = Collections.unmodifiableMap(new TreeMap<>(of));
    }

    /** One without an average. */
    public Value(@Nullable BigDecimal value, Map<String, Long> of) {
        this(value, of, null);
    }

    static Value count(long sum) {
        return new Value(BigDecimal.valueOf(sum), Map.of());
    }
}
