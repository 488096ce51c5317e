package org.maillage.projection.reading;

import java.util.List;
import java.util.Optional;

/** The journals of all generations that are still kept. */
public interface Journals {

    /** The number of the generation that figures are read from. */
    int current();

    /** The journal of a generation; empty once it is gone, or if it never was. */
    Optional<Provenance> of(int generation);

    /** The journal that figures are read from. */
    default Provenance currentJournal() {
        return of(current()).orElse(_ -> List.of());
    }
}
