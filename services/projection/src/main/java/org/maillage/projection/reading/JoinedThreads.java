package org.maillage.projection.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure.Ratio;

/**
 * Contributions keep the thread that their event told. A file may hang under another since: a merged need, a project that was there
 * before its need. So money of others without a counterpart is looked for on the chain that it belongs to by now.
 */
final class JoinedThreads {

    /** More threads than these without a counterpart are left as their events told them: a look-up reads the journal. */
    private static final int MOST_LOOKED_UP = 100;

    private final Threads threads;

    JoinedThreads(Threads threads) {
        this.threads = threads;
    }

    /** Joins, in the sums of a ratio by thread, the threads above the line with those below; leaves all others alone. */
    void join(Definition definition, Map<String, Sums> sums) {
        if (definition.measure() instanceof Ratio ratio && ratio.denominator().isByThread()) {
            var above = sums.get(ratio.numerator().figure());
            var below = sums.get(ratio.denominator().figure());
            if (above != null && below != null) {
                above.rename(found(new TreeSet<>(above.partNames()), below.partNames()));
            }
        }
    }

    private Map<String, String> found(Set<String> above, Set<String> below) {
        above.remove("");
        above.removeAll(below);
        var found = new HashMap<String, String>();
        above.stream()
                .limit(MOST_LOOKED_UP)
                .forEach(thread -> threads.sameAs(thread).stream()
                        .filter(below::contains)
                        .sorted()
                        .findFirst()
                        .ifPresent(counterpart -> found.put(thread, counterpart)));
        return found;
    }
}
