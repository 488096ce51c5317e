package org.maillage.projection.reading;

import java.util.List;

/** The journal, asked what made a cell. */
public interface Provenance {

    /** All that was counted for a figure in a territory and a period, in no order, up to the end of the journal. */
    List<Counted> of(ProvenanceQuery query);
}
