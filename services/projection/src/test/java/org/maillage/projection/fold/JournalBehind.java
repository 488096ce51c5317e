package org.maillage.projection.fold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A journal that another stands before; what is not overridden goes through. */
class JournalBehind implements Journal {

    private final Journal real;

    JournalBehind(Journal real) {
        this.real = real;
    }

    @Override
    public long end(Partition partition) {
        return real.end(partition);
    }

    @Override
    public Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before) {
        return real.lastSequences(partition, aggregates, before);
    }

    @Override
    public Map<Partition, Segment> append(List<List<Segment>> chains) {
        return real.append(chains);
    }

    @Override
    public List<JournalEntry> between(Partition partition, long from, long to) {
        return real.between(partition, from, to);
    }

    @Override
    public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
        return real.about(topic, aggregates);
    }
}
