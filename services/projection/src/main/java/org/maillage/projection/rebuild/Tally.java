package org.maillage.projection.rebuild;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.Cells;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.reading.Page;

/**
 * One generation added up again: each of its cells in each partition as its journal has it at the cut, as its journal has it at the
 * watermark of the page, and as it is stored. Memory is bounded by the number of pages; cells and entries pass by.
 */
final class Tally implements AutoCloseable {

    private static final int AT_CUT = 0;
    private static final int AT_WATERMARK = 1;
    private static final int STORED = 2;
    private static final int COLUMNS = 3;
    private static final int MOST_IN_MEMORY = 40_000;
    private static final int ENTRIES_BETWEEN_RESTS = 500;
    /** Lies before every sign of a cell's name, so that the partitions of a cell are neighbours. */
    private static final char BEFORE_PARTITION = '\n';

    private final SortedSums sums = new SortedSums(COLUMNS, MOST_IN_MEMORY);
    private final Map<PageKey, Long> watermarks = new HashMap<>();
    private final UpToCut upToCut;
    private final Runnable rest;
    private long counted;

    /**
     * Reads the pages first: what they hold is then in the journal.
     *
     * @param rest called again and again, for as long as others are to be let by
     */
    Tally(Written written, Cut cut, Runnable rest) {
        this.rest = rest;
        upToCut = new UpToCut(cut, written.redriven());
        written.pages(this::store);
        written.entries(this::count);
    }

    /** A cell in one partition. */
    record Row(String cell, long atCut, long atWatermark, long stored) {

        boolean isStoredRight() {
            return stored == atWatermark;
        }
    }

    UpToCut upToCut() {
        return upToCut;
    }

    /** Every cell, once for each partition that adds to it, in the order of their names. */
    Iterator<Row> rows() {
        var sorted = sums.sorted();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sorted.hasNext();
            }

            @Override
            public Row next() {
                var row = sorted.next();
                String cell = row.name().substring(0, row.name().indexOf(BEFORE_PARTITION));
                return new Row(cell, row.sums()[AT_CUT], row.sums()[AT_WATERMARK], row.sums()[STORED]);
            }
        };
    }

    @Override
    public void close() {
        sums.close();
    }

    private void store(Page page) {
        watermarks.put(page.key(), page.watermark());
        page.cells().forEach(cell -> sums.add(name(page.key(), cell.path().path()), STORED, cell.sum()));
    }

    private void count(JournalEntry entry) {
        if (++counted % ENTRIES_BETWEEN_RESTS == 0) {
            rest.run();
        }
        boolean compared = upToCut.look(entry);
        for (Addition addition : entry.additions()) {
            addition.contribution()
                    .where()
                    .byZoning()
                    .forEach((zoning, territories) ->
                            territories.forEach(territory -> count(entry, addition, zoning, territory, compared)));
        }
    }

    private void count(JournalEntry entry, Addition addition, String zoning, String territory, boolean compared) {
        Contribution it = addition.contribution();
        var partition = entry.position().partition();
        var page = new PageKey(
                addition.figure(),
                addition.version(),
                zoning,
                territory,
                it.on().getYear(),
                partition);
        boolean written = entry.position().offset() <= watermarks.getOrDefault(page, Cells.NONE);
        for (String path : CellPath.paths(it)) {
            String name = name(page, path);
            if (compared) {
                sums.add(name, AT_CUT, it.amount());
            }
            if (written) {
                sums.add(name, AT_WATERMARK, it.amount());
            }
        }
    }

    private static String name(PageKey page, String path) {
        return CellName.text(page.figure(), page.version(), page.zoning(), page.territory(), page.year(), path)
                + BEFORE_PARTITION
                + page.partition();
    }
}
