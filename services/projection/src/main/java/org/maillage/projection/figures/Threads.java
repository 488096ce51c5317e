package org.maillage.projection.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Threads, from a need to its jobs: what belongs to one is kept apart for it, in a part of its name, so that figures can be
 * compared thread by thread.
 */
public final class Threads {

    /** The dimension. */
    public static final String DIMENSION = "thread";

    private Threads() {}

    /**
     * A contribution, and the same on its thread.
     *
     * @param thread as the event tells it; which thread it hangs under by now is found at reading
     * @param by     dimensions by which the thread's part can be broken down
     */
    public static List<Contribution> with(Contribution whole, String thread, String... by) {
        Map<String, String> kept = HashMap.newHashMap(1 + by.length);
        kept.put(DIMENSION, thread);
        for (String dimension : by) {
            kept.computeIfAbsent(dimension, whole.by()::get);
        }
        return List.of(whole, new Contribution(whole.on(), whole.where(), kept, thread, whole.amount()));
    }
}
