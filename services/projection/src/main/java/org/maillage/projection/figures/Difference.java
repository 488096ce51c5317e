package org.maillage.projection.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a correction changes: the former values are taken back on their own day, the new ones added on theirs. */
public final class Difference {

    private Difference() {}

    /**
     * From what was counted to what counts now; nothing for what stays as it was.
     *
     * @param before null for a first declaration
     * @param after  null for one that is cancelled
     * @param counts what the values count for
     */
    public static <T> List<Contribution> between(
            @Nullable T before, @Nullable T after, Function<T, List<Contribution>> counts) {
        Map<Contribution, Long> amounts = new LinkedHashMap<>();
        if (before != null) {
            counts.apply(before).forEach(it -> amounts.merge(without(it), -it.amount(), Long::sum));
        }
        if (after != null) {
            counts.apply(after).forEach(it -> amounts.merge(without(it), it.amount(), Long::sum));
        }
        return amounts.entrySet().stream()
                .filter(it -> it.getValue() != 0)
                .map(it -> it.getKey().plus(it.getValue()))
                .toList();
    }

    private static Contribution without(Contribution it) {
        return it.plus(-it.amount());
    }
}
