package org.maillage.eventing.recovery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;

/** Stands before the documents of a service until it has caught up. */
public final class Gate {

    private volatile boolean open;

    /** Whether the service has caught up. */
    public boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    /** @throws CatchingUpException until it opens: what is not found may still come back */
    public void requireOpen() {
        if (!open) {
            throw new CatchingUpException();
        }
    }

    /** The same documents, behind it: until it opens, whoever asks gets a {@link CatchingUpException}. */
    public <S> Documents<S> before(Documents<S> documents) {
        return new Guarded<>(this, documents);
    }

    private record Guarded<S>(Gate gate, Documents<S> documents) implements Documents<S> {

        @Override
        public List<AggregateDocument<S>> find(Collection<UUID> ids) {
            return passed().find(ids);
        }

        @Override
        public Set<UUID> save(List<AggregateDocument<S>> changed) {
            return passed().save(changed);
        }

        @Override
        public void trim(List<Trim> trims) {
            passed().trim(trims);
        }

        @Override
        public List<AggregateDocument<S>> dirty(Instant savedBefore, int limit) {
            return gate.open ? documents.dirty(savedBefore, limit) : List.of();
        }

        @Override
        public Set<Integer> partitionsDue(Collection<Integer> partitions, Instant by) {
            return gate.open ? documents.partitionsDue(partitions, by) : Set.of();
        }

        @Override
        public List<UUID> due(int partition, Instant by, int limit) {
            return gate.open ? documents.due(partition, by, limit) : List.of();
        }

        private Documents<S> passed() {
            gate.requireOpen();
            return documents;
        }
    }
}
