package org.maillage.projection.fold;

import java.util.Map;

/** How far the cells have come, whoever owns a partition. */
public interface Progress {

    /** Of which generation: where it changes, all cells are to be read anew. */
    default int generation() {
        return 1;
    }

    /** Tells all instances; an offset behind one already told is ignored. */
    void tell(Map<Partition, Reached> reached);

    /** Every partition that was ever told. */
    Map<Partition, Reached> all();
}
