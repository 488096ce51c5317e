package org.maillage.eventing.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Pending;

/** A store that keeps its promises, except for the rule that is switched off. */
final class VirtualStore implements Documents<Tally.State> {

    private final Map<UUID, AggregateDocument<Tally.State>> documents = new LinkedHashMap<>();
    private final Rule off;
    private final VirtualLog log;

    VirtualStore(Rule off, VirtualLog log) {
        this.off = off;
        this.log = log;
    }

    Collection<AggregateDocument<Tally.State>> all() {
        return documents.values();
    }

    /** Has it hold what was in a backup. */
    void restore(Collection<AggregateDocument<Tally.State>> backup) {
        backup.forEach(it -> documents.put(it.id(), it));
    }

    @Override
    public List<AggregateDocument<Tally.State>> find(Collection<UUID> ids) {
        Actors.step();
        return documents.values().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public Set<UUID> save(List<AggregateDocument<Tally.State>> changed) {
        Actors.step();
        var missed = new HashSet<UUID>();
        for (AggregateDocument<Tally.State> document : changed) {
            if (off != Rule.REVISION_GUARD && revision(document.id()) != document.revision() - 1) {
                missed.add(document.id());
            } else {
                documents.put(document.id(), forgetting(document));
            }
        }
        return missed;
    }

    @Override
    public void trim(List<Trim> trims) {
        Actors.step();
        for (Trim trim : trims) {
            AggregateDocument<Tally.State> stored = documents.get(trim.id());
            if (stored != null && (off == Rule.REVISION_GUARD || stored.revision() == trim.revision())) {
                List<Pending> left = off == Rule.CONTIGUOUS_ACKNOWLEDGEMENTS
                        ? stored.pending().stream().filter(it -> !log.holds(it)).toList()
                        : trim.pending();
                documents.put(trim.id(), trimmed(stored, left));
            }
        }
    }

    @Override
    public List<AggregateDocument<Tally.State>> dirty(Instant savedBefore, int limit) {
        Actors.step();
        return documents.values().stream().filter(it -> !it.pending().isEmpty()).toList();
    }

    @Override
    public Set<Integer> partitionsDue(Collection<Integer> partitions, Instant by) {
        return due(0, by, 1).isEmpty() ? Set.of() : Set.copyOf(partitions);
    }

    @Override
    public List<UUID> due(int partition, Instant by, int limit) {
        Actors.step();
        return documents.values().stream()
                .filter(it -> it.due() != null && !it.due().isAfter(by))
                .map(AggregateDocument::id)
                .toList();
    }

    private long revision(UUID id) {
        AggregateDocument<Tally.State> stored = documents.get(id);
        return stored == null ? 0 : stored.revision();
    }

    private AggregateDocument<Tally.State> forgetting(AggregateDocument<Tally.State> it) {
        Map<String, Outcome> handled = new LinkedHashMap<>(it.handled());
        if (off == Rule.OUTCOME_MEMORY) {
            handled.clear();
        } else if (off == Rule.REFUSALS_REMEMBERED) {
            handled.values().removeIf(Outcome.Refused.class::isInstance);
        }
        return new AggregateDocument<>(
                it.id(),
                it.revision(),
                it.version(),
                it.state(),
                it.chain(),
                it.pending(),
                handled,
                it.waiting(),
                it.texts(),
                it.history(),
                it.due(),
                it.savedAt());
    }

    private static AggregateDocument<Tally.State> trimmed(AggregateDocument<Tally.State> it, List<Pending> left) {
        return new AggregateDocument<>(
                it.id(),
                it.revision() + 1,
                it.version(),
                it.state(),
                it.chain(),
                left,
                it.handled(),
                it.waiting(),
                it.texts(),
                it.history(),
                it.due(),
                it.savedAt());
    }
}
