package org.maillage.projection.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Folds the partitions that an instance owns: journal first, then cells; the caller then commits the offsets and tells the
 * live stream. After an exception it must be thrown away and the partitions read again from their committed offsets. For one
 * thread.
 */
public final class Fold {

    private static final int MOST_ROUNDS = 50;
    private static final int MOST_IN_SEGMENT = 1_000;

    private final Journal journal;
    private final Cells cells;
    private final Map<String, String> redriven;
    private final SequenceRule rule;
    private final int mostInSegment;
    private final Map<Partition, OwnedPartition> owned = new HashMap<>();
    private final StandingGaps gaps = new StandingGaps();

    /** @param redriven by topic of records that come again, the topic in which they could not be read */
    public Fold(Journal journal, Cells cells, Map<String, String> redriven) {
        this(journal, cells, redriven, SequenceRule.NEXT_ONLY, MOST_IN_SEGMENT);
    }

    Fold(Journal journal, Cells cells, Map<String, String> redriven, SequenceRule rule, int mostInSegment) {
        this.journal = journal;
        this.cells = cells;
        this.redriven = Map.copyOf(redriven);
        this.rule = rule;
        this.mostInSegment = mostInSegment;
    }

    /** Begins with a partition at an offset below which everything is in journal and cells. */
    public void own(Partition partition, long start) {
        long end = journal.end(partition);
        boolean nothingThere = end == 0;
        String original = redriven.get(partition.topic());
        var taking = original == null
                ? new Sequences(journal, rule, partition, nothingThere, gaps.of(partition))
                : new Redriven(journal, partition, original);
        var intake = new Intake(partition, journal, taking, mostInSegment, end);
        owned.put(partition, new OwnedPartition(partition, intake, nothingThere, start));
    }

    /** Forgets a partition, and what of it was not flushed. */
    public void disown(Partition partition) {
        owned.remove(partition);
        gaps.forget(partition);
    }

    /**
     * Knows from now on of gaps that an owner before has left open, though nothing comes of their partition.
     *
     * @param left by partition, the files with an event behind a missing one, with the last of these events
     */
    public void restore(Map<Partition, Map<UUID, Long>> left) {
        left.forEach((partition, files) -> {
            if (!owned.containsKey(partition)) {
                gaps.restore(
                        partition, files, journal.lastSequences(partition, files.keySet(), journal.end(partition)));
            }
        });
    }

    /** By partition, the gaps that are open, of those partitions where they are others than when this was asked last. */
    public Map<Partition, Map<UUID, Long>> changedGaps() {
        return gaps.changed(owned.values());
    }

    /**
     * Decides which events are taken, journals them and adds them up.
     *
     * @param polled of owned partitions, in the order of their offsets within each
     */
    public Taken take(List<JournalEntry> polled) {
        var touched = new ArrayList<OwnedPartition>();
        int repeated = 0;
        int gaps = 0;
        for (var events : byPartition(polled).values()) {
            var partition = owner(events.getFirst());
            var left = partition.intake().decide(events);
            repeated += left.repeated();
            gaps += left.gaps();
            partition.reach(events.getLast().position().offset());
            touched.add(partition);
        }
        journal(touched);
        var taken = new ArrayList<JournalEntry>(polled.size());
        touched.forEach(partition -> taken.addAll(partition.intake().drain()));
        fold(taken);
        return new Taken(taken, repeated, gaps);
    }

    /**
     * Writes the cells, and returns when each that was touched is known to hold all that was taken.
     *
     * @return by partition, the offset to go on from
     */
    public Map<Partition, Long> flush() {
        var pending = new ArrayList<PageChange>();
        owned.values().forEach(partition -> pending.addAll(partition.changes()));
        write(pending);
        var next = new LinkedHashMap<Partition, Long>();
        for (OwnedPartition partition : owned.values()) {
            if (partition.reached() >= partition.spanStart()) {
                next.put(partition.partition(), partition.reached() + 1);
            }
            partition.flushed();
        }
        return next;
    }

    /** How many cells the next flush writes, at most. */
    public int openCells() {
        return owned.values().stream().mapToInt(OwnedPartition::openCells).sum();
    }

    /** How many files have an event behind one that is still missing. */
    public int openGaps() {
        return gaps.count(owned.values());
    }

    private void write(List<PageChange> changes) {
        var pending = changes;
        for (int round = 0; !pending.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException("cells keep changing under " + pending.size() + " writes");
            }
            var missed = cells.add(pending);
            for (PageChange change : pending) {
                if (!missed.contains(change.page())) {
                    owner(change.page()).know(change.page(), change.reached());
                }
            }
            pending = missed.isEmpty() ? List.of() : again(missed);
        }
    }

    private List<PageChange> again(Set<PageKey> missed) {
        var watermarks = cells.watermarks(missed);
        var behind = new HashMap<OwnedPartition, Set<PageKey>>();
        for (PageKey page : missed) {
            var partition = owner(page);
            partition.know(page, watermarks.getOrDefault(page, Cells.NONE));
            if (partition.watermark(page) < partition.reached()) {
                behind.computeIfAbsent(partition, _ -> new HashSet<>()).add(page);
            }
        }
        var changes = new ArrayList<PageChange>();
        behind.forEach((partition, pages) -> changes.addAll(partition.changes(
                pages, journal.between(partition.partition(), partition.spanStart(), partition.reached()))));
        return changes;
    }

    /** Where another owner was faster, its segment counts, and what lies behind it is tried again: it only ever gets less. */
    private void journal(List<OwnedPartition> touched) {
        var open = unwritten(touched);
        while (!open.isEmpty()) {
            var others = journal.append(open.stream()
                    .map(partition -> partition.intake().unwritten())
                    .toList());
            open.forEach(partition -> partition.intake().written(others.get(partition.partition())));
            open = unwritten(open);
        }
    }

    private static List<OwnedPartition> unwritten(List<OwnedPartition> some) {
        return some.stream()
                .filter(partition -> partition.intake().hasUnwritten())
                .toList();
    }

    private void fold(List<JournalEntry> entries) {
        var byPartition = byPartition(entries);
        var unknown = new HashSet<PageKey>();
        byPartition
                .values()
                .forEach(some -> unknown.addAll(owner(some.getFirst()).unknownPages(some)));
        if (!unknown.isEmpty()) {
            var watermarks = cells.watermarks(unknown);
            unknown.forEach(page -> owner(page).know(page, watermarks.getOrDefault(page, Cells.NONE)));
        }
        entries.forEach(entry -> owner(entry).fold(entry));
    }

    private static Map<Partition, List<JournalEntry>> byPartition(List<JournalEntry> entries) {
        var groups = new LinkedHashMap<Partition, List<JournalEntry>>();
        entries.forEach(entry -> groups.computeIfAbsent(entry.position().partition(), _ -> new ArrayList<>())
                .add(entry));
        return groups;
    }

    private OwnedPartition owner(JournalEntry entry) {
        return owner(entry.position().partition());
    }

    private OwnedPartition owner(PageKey page) {
        return owner(page.partition());
    }

    private OwnedPartition owner(Partition partition) {
        var owner = owned.get(partition);
        if (owner == null) {
            throw new IllegalArgumentException("not owned: " + partition);
        }
        return owner;
    }
}
