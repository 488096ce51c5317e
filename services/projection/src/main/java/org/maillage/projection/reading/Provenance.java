package org.maillage.projection.reading;

import java.util.List;

/** The journal of one generation, asked what made its cells. */
public interface Provenance {

    /** All that was counted for a figure in some territories and a period, in no order, up to the end of the journal. */
    List<Counted> of(ProvenanceQuery query);
}
