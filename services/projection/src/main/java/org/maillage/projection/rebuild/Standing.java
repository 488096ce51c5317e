package org.maillage.projection.rebuild;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which generations there are: one document, of which each instance has the same. Generations are numbered from 1, and no number
 * comes twice; 0 stands for none.
 *
 * @param revision  how often it was changed; guards every change
 * @param live      the one that people read
 * @param kept      the one that they read before, kept up for going back
 * @param candidate the new one that is being built, proved, or waits to take the live one's place
 * @param highest   the last number given
 * @param leaving   those of which everything is to be erased
 * @param lastNight the last day on which a nightly rebuild was begun
 */
public record Standing(
        long revision,
        int live,
        int kept,
        int candidate,
        int highest,
        Set<Integer> leaving,
        @Nullable LocalDate lastNight) {

    public Standing {
        leaving = Set.copyOf(leaving);
    }

    /** Before anything was rebuilt. */
    public static Standing first(int generation) {
        return new Standing(0, generation, 0, 0, generation, Set.of(), null);
    }

    /**
     * With a new candidate.
     *
     * @param night the day of a nightly one; null for another
     */
    Standing begun(int number, @Nullable LocalDate night) {
        return new Standing(revision + 1, live, kept, number, number, leaving, night == null ? lastNight : night);
    }

    /** The candidate is read from now on, and what was read until now is kept; what was kept before that leaves. */
    Standing candidateShown() {
        var gone = kept == 0 ? leaving : with(leaving, kept);
        return new Standing(revision + 1, candidate, live, 0, highest, gone, lastNight);
    }

    /** Live and kept change places. */
    Standing keptShown() {
        return new Standing(revision + 1, /* live= */ kept, /* kept= */ live, candidate, highest, leaving, lastNight);
    }

    /** Without one of those that nobody reads. */
    Standing without(int generation) {
        return new Standing(
                revision + 1,
                live,
                kept == generation ? 0 : kept,
                candidate == generation ? 0 : candidate,
                highest,
                with(leaving, generation),
                lastNight);
    }

    /** One of those that leave is gone. */
    public Standing erased(int generation) {
        var others = new TreeSet<>(leaving);
        others.remove(generation);
        return new Standing(revision + 1, live, kept, candidate, highest, others, lastNight);
    }

    private static Set<Integer> with(Set<Integer> some, int one) {
        var all = new TreeSet<>(some);
        all.add(one);
        return all;
    }
}
