package org.maillage.projection.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.projection.figures.Addition;

/** What is known of one partition while it is owned: watermarks, and the sums since the last flush. */
final class OwnedPartition {

    private static final int MOST_WATERMARKS = 100_000;

    private final Partition partition;
    private final Intake intake;
    private final boolean nothingWritten;
    private final KnownPages pages;
    private final Map<KnownPage, CellSums> open = new LinkedHashMap<>();
    private CellNames names = new CellNames();
    private long spanStart;
    private long reached;

    /** @param nothingWritten when no page of this partition is expected; a guard would tell if there is one */
    OwnedPartition(Partition partition, Intake intake, boolean nothingWritten, long start) {
        this.partition = partition;
        this.intake = intake;
        this.nothingWritten = nothingWritten;
        this.pages = new KnownPages(partition);
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
        for (JournalEntry entry : entries) {
            for (Addition addition : entry.additions()) {
                pages.each(addition, page -> {
                    if (!page.isKnown()) {
                        unknown.add(page.key());
                    }
                });
            }
        }
        return unknown;
    }

    void know(PageKey page, long watermark) {
        pages.page(page).know(watermark);
    }

    long watermark(PageKey page) {
        return pages.page(page).watermark();
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
        var again = new LinkedHashMap<KnownPage, CellSums>();
        span.forEach(entry -> foldInto(entry, again));
        again.keySet().removeIf(page -> !missed.contains(page.key()));
        return changes(again);
    }

    void flushed() {
        open.clear();
        names = new CellNames();
        spanStart = reached + 1;
        if (pages.size() > MOST_WATERMARKS && !nothingWritten) {
            pages.clear();
        }
    }

    /** How many cells the next flush writes. */
    int openCells() {
        return open.values().stream().mapToInt(CellSums::size).sum();
    }

    private void foldInto(JournalEntry entry, Map<KnownPage, CellSums> sums) {
        long offset = entry.position().offset();
        for (Addition addition : entry.additions()) {
            var contribution = addition.contribution();
            int[] cells = names.cells(contribution);
            pages.each(addition, page -> {
                var ofPage = sums.computeIfAbsent(page, _ -> new CellSums(names));
                if (offset > page.watermark()) {
                    ofPage.add(cells, contribution.amount());
                }
            });
        }
    }

    private List<PageChange> changes(Map<KnownPage, CellSums> sums) {
        var changes = new ArrayList<PageChange>(sums.size());
        sums.forEach((page, cells) -> {
            if (page.watermark() < reached) {
                changes.add(new PageChange(page.key(), page.watermark(), reached, cells));
            }
        });
        return changes;
    }
}
