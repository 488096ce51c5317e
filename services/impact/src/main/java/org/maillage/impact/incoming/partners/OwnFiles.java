package org.maillage.impact.incoming.partners;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maillage.impact.declaration.Precedent;
import org.maillage.impact.incoming.partners.Known.Counted;

/** What this service's own files say, read when it is needed for a decision. */
interface OwnFiles {

    /** Who declared files of a kind, and which events have given them their values. */
    Map<UUID, Precedent> precedents(String kind, Collection<UUID> files);

    /** Those of the jobs into which others are matched. */
    Set<UUID> principals(Collection<UUID> jobs);

    /** Services that were declared. */
    Map<UUID, NamedFile> services(Collection<UUID> declarations);

    /** Beneficiaries declared for actions. */
    List<Counted> counted(Collection<String> actions);
}
