package org.maillage.projection.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** By aggregate, the last sequence taken in a partition: kept while the partition is owned, looked up in the journal otherwise. */
final class Sequences implements Taking {

    private static final int MOST_KEPT = 50_000;

    private final Journal journal;
    private final SequenceRule rule;
    private final Partition partition;
    private final Map<UUID, Long> last = new HashMap<>();
    private final Map<UUID, Long> openGaps;
    private boolean nothingBefore;

    /**
     * @param nothingBefore when the journal has no segment of the partition
     * @param openGaps      those that an owner before has left
     */
    Sequences(
            Journal journal, SequenceRule rule, Partition partition, boolean nothingBefore, Map<UUID, Long> openGaps) {
        this.journal = journal;
        this.rule = rule;
        this.partition = partition;
        this.nothingBefore = nothingBefore;
        this.openGaps = new HashMap<>(openGaps);
    }

    @Override
    public void prepare(List<JournalEntry> events, long end) {
        if (last.size() > MOST_KEPT) {
            last.clear();
            nothingBefore = false;
        }
        if (nothingBefore) {
            return;
        }
        var unknown = new HashSet<UUID>();
        for (JournalEntry event : events) {
            UUID aggregate = event.origin().aggregate();
            if (aggregate != null && !last.containsKey(aggregate)) {
                unknown.add(aggregate);
            }
        }
        if (!unknown.isEmpty()) {
            var found = journal.lastSequences(partition, unknown, end);
            unknown.forEach(aggregate -> last.put(aggregate, found.getOrDefault(aggregate, 0L)));
        }
    }

    @Override
    public void remember(JournalEntry journalled) {
        UUID aggregate = journalled.origin().aggregate();
        if (aggregate != null) {
            long sequence = journalled.origin().sequence();
            last.merge(aggregate, sequence, Math::max);
            openGaps.remove(aggregate, sequence);
        }
    }

    @Override
    public Verdict next(JournalEntry event) {
        var origin = event.origin();
        UUID aggregate = origin.aggregate();
        if (aggregate == null) {
            return Verdict.TAKEN;
        }
        long before = last.getOrDefault(aggregate, 0L);
        if (rule.takes(before, origin.sequence())) {
            last.put(aggregate, origin.sequence());
            openGaps.remove(aggregate, origin.sequence());
            return Verdict.TAKEN;
        }
        if (origin.sequence() <= before) {
            return Verdict.REPEATED;
        }
        openGaps.merge(aggregate, origin.sequence(), Math::max);
        return Verdict.GAP;
    }

    @Override
    public Map<UUID, Long> openGaps() {
        return Map.copyOf(openGaps);
    }
}
