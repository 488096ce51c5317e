package org.maillage.projection.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;

/** What is known of one partition while it is owned: watermarks, and the sums since the last flush. */
final class OwnedPartition {

    private static final int MOST_WATERMARKS = 100_000;

    private final Partition partition;
    private final Intake intake;
    private final boolean nothingWritten;
    private final Map<PageKey, Long> watermarks = new HashMap<>();
    private final Map<PageKey, CellSums> open = new HashMap<>();
    private CellNames names = new CellNames();
    private long spanStart;
    private long reached;

    /** @param nothingWritten when no page of this partition is expected; a guard would tell if there is one */
    OwnedPartition(Partition partition, Intake intake, boolean nothingWritten, long start) {
        this.partition = partition;
        this.intake = intake;
        this.nothingWritten = nothingWritten;
        this.spanStart = start;
        this.reached = start - 1;
    }

    Partition partition() {
        return partition;
    }

    Intake intake() {
        return intake;
    }

    /** First offset since the last flush. */
    long spanStart() {
        return spanStart;
    }

    /** Last offset seen, taken or not. */
    long reached() {
        return reached;
    }

    void reach(long offset) {
        reached = offset;
    }

    /** The pages that these entries add to and whose watermark is not known. */
    Set<PageKey> unknownPages(Collection<JournalEntry> entries) {
        if (nothingWritten) {
            return Set.of();
        }
        var unknown = new HashSet<PageKey>();
        entries.forEach(entry -> eachPage(entry, (page, _) -> {
            if (!watermarks.containsKey(page)) {
                unknown.add(page);
            }
        }));
        return unknown;
    }

    void know(PageKey page, long watermark) {
        watermarks.put(page, watermark);
    }

    long watermark(PageKey page) {
        return watermarks.getOrDefault(page, Cells.NONE);
    }

    /** Adds up what an entry contributes; what is not beyond a page's watermark is in it already. */
    void fold(JournalEntry entry) {
        foldInto(entry, open);
    }

    /** What the pages touched since the last flush need to be at the last offset seen. */
    List<PageChange> changes() {
        return changes(open);
    }

    /** The same for pages whose guard missed, from the journal's entries of the span. */
    List<PageChange> changes(Set<PageKey> missed, List<JournalEntry> span) {
        var again = new HashMap<PageKey, CellSums>();
        span.forEach(entry -> foldInto(entry, again));
        again.keySet().retainAll(missed);
        return changes(again);
    }

    void flushed() {
        open.clear();
        names = new CellNames();
        spanStart = reached + 1;
        if (watermarks.size() > MOST_WATERMARKS && !nothingWritten) {
            watermarks.clear();
        }
    }

    /** How many cells the next flush writes. */
    int openCells() {
        return open.values().stream().mapToInt(CellSums::size).sum();
    }

    private void foldInto(JournalEntry entry, Map<PageKey, CellSums> sums) {
        long offset = entry.position().offset();
        eachPage(entry, (page, contribution) -> {
            var cells = sums.computeIfAbsent(page, _ -> new CellSums(names));
            if (offset > watermark(page)) {
                cells.add(names.cells(contribution), contribution.amount());
            }
        });
    }

    private List<PageChange> changes(Map<PageKey, CellSums> sums) {
        var changes = new ArrayList<PageChange>(sums.size());
        sums.forEach((page, cells) -> {
            long watermark = watermark(page);
            if (watermark < reached) {
                changes.add(new PageChange(page, watermark, reached, cells));
            }
        });
        return changes;
    }

    private void eachPage(JournalEntry entry, PageVisitor visitor) {
        for (Addition addition : entry.additions()) {
            Contribution contribution = addition.contribution();
            int year = contribution.on().getYear();
            contribution
                    .where()
                    .byZoning()
                    .forEach((zoning, territories) -> territories.forEach(territory -> visitor.visit(
                            new PageKey(addition.figure(), addition.version(), zoning, territory, year, partition),
                            contribution)));
        }
    }

    private interface PageVisitor {
        void visit(PageKey page, Contribution contribution);
    }
}
