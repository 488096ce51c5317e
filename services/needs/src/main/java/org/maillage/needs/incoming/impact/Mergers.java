package org.maillage.needs.incoming.impact;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which need lives on in which: others go on naming a need that was merged. */
public interface Mergers {

    /** The needs in which these live on; one that was not merged, or is not known, is its own. */
    Set<UUID> survivors(Collection<UUID> needs);

    /** For each need, itself and all that were merged into it. */
    Map<UUID, Set<UUID>> families(Collection<UUID> needs);
}
