package org.maillage.eventing.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;

/** Makes one step of all that a handler does between loading and trimming, where that was explored already. */
record WholeSteps<S>(Documents<S> documents) implements Documents<S> {

    @Override
    public List<AggregateDocument<S>> find(Collection<UUID> ids) {
        return documents.find(ids);
    }

    @Override
    public Set<UUID> save(List<AggregateDocument<S>> changed) {
        return Actors.within(() -> documents.save(changed));
    }

    @Override
    public void trim(List<Trim> trims) {
        Actors.within(() -> {
            documents.trim(trims);
            return trims;
        });
    }

    @Override
    public List<AggregateDocument<S>> dirty(Instant savedBefore, int limit) {
        return documents.dirty(savedBefore, limit);
    }

    @Override
    public Set<Integer> partitionsDue(Collection<Integer> partitions, Instant by) {
        return documents.partitionsDue(partitions, by);
    }

    @Override
    public List<UUID> due(int partition, Instant by, int limit) {
        return documents.due(partition, by, limit);
    }
}
