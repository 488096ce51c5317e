package org.maillage.projection.rebuild;

import java.util.Map;
import org.maillage.projection.fold.Pace;

/** The generations of journal and cells, numbered from 1. Each has a consumer group and collections of its own. */
public interface Generations {

    /** The definitions that this instance counts: version by key of the figure. It can follow only generations made with them. */
    Map<String, Integer> definitions();

    /**
     * Makes this instance take part in exactly these generations; what it left goes on elsewhere, or later.
     *
     * @param paces by generation
     */
    void follow(Map<Integer, Pace> paces);

    /** Whoever reads here gets this generation from now on. */
    void show(int generation);

    /** What a generation has written so far. */
    Written written(int generation);

    /** Throws away what a generation has in the database and at the broker. Again changes nothing. */
    void erase(int generation);
}
