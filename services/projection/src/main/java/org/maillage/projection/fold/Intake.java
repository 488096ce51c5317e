package org.maillage.projection.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From the events of an owned partition to its journal. What a segment covers is decided and is read back; behind the last one
 * that is known, its rule decides, and what is taken makes the next segments.
 */
final class Intake {

    private final Partition partition;
    private final Journal journal;
    private final Taking taking;
    private final int mostInSegment;
    private final List<JournalEntry> taken = new ArrayList<>();
    private List<JournalEntry> fresh = new ArrayList<>();
    private long end;
    private long reached;

    /** @param end first offset that no segment covers */
    Intake(Partition partition, Journal journal, Taking taking, int mostInSegment, long end) {
        this.partition = partition;
        this.journal = journal;
        this.taking = taking;
        this.mostInSegment = mostInSegment;
        this.end = end;
    }

    /** How many events were not taken, and why. */
    record Left(int repeated, int gaps) {}

    /** Decides on the next events, in the order of their offsets. */
    Left decide(List<JournalEntry> events) {
        reached = events.getLast().position().offset();
        int covered = covered(events);
        var known = readBack(events.subList(0, covered));
        known.forEach(this::take);
        var others = events.subList(covered, events.size());
        taking.prepare(others, end);
        int repeated = covered - known.size();
        int gaps = 0;
        for (JournalEntry event : others) {
            switch (taking.next(event)) {
                case TAKEN -> fresh.add(event);
                case REPEATED -> repeated++;
                case GAP -> gaps++;
            }
        }
        return new Left(repeated, gaps);
    }

    /** Whether something new was taken that is not in the journal yet. */
    boolean hasUnwritten() {
        return !fresh.isEmpty();
    }

    /** The segments that are to be written. */
    List<Segment> unwritten() {
        var segments = new ArrayList<Segment>();
        long from = end;
        for (int start = 0; start < fresh.size(); start += mostInSegment) {
            var entries = fresh.subList(start, Math.min(fresh.size(), start + mostInSegment));
            boolean last = start + entries.size() == fresh.size();
            long to = last ? reached : entries.getLast().position().offset();
            segments.add(new Segment(partition, from, to, entries));
            from = to + 1;
        }
        return segments;
    }

    /**
     * Those are in the journal now, up to the segment of another owner where one was faster. That one counts, also where it
     * goes further than what was seen here.
     */
    void written(@Nullable Segment other) {
        if (other == null) {
            taken.addAll(fresh);
            fresh.clear();
            end = reached + 1;
            return;
        }
        var behind = new ArrayList<JournalEntry>();
        for (JournalEntry entry : fresh) {
            if (offset(entry) < other.from()) {
                taken.add(entry);
            } else if (offset(entry) > other.to()) {
                behind.add(entry);
            }
        }
        other.entries().stream().filter(entry -> offset(entry) <= reached).forEach(this::take);
        fresh = behind;
        end = other.to() + 1;
    }

    /** What was taken since the last time, as the journal has it. */
    List<JournalEntry> drain() {
        var all = List.copyOf(taken);
        taken.clear();
        return all;
    }

    /** The files that have an event behind one that is still missing, with the last of these events. */
    Map<UUID, Long> openGaps() {
        return taking.openGaps();
    }

    private int covered(List<JournalEntry> events) {
        int covered = 0;
        while (covered < events.size() && offset(events.get(covered)) < end) {
            covered++;
        }
        return covered;
    }

    private List<JournalEntry> readBack(List<JournalEntry> events) {
        return events.isEmpty()
                ? List.of()
                : journal.between(partition, offset(events.getFirst()), offset(events.getLast()));
    }

    private void take(JournalEntry journalled) {
        taking.remember(journalled);
        taken.add(journalled);
    }

    private static long offset(JournalEntry entry) {
        return entry.position().offset();
    }
}
