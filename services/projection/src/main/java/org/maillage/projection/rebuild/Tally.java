package org.maillage.projection.rebuild;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.maillage.projection.figures.Addition;
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
    private static final int MOST_IN_MEMORY = 250_000;
    private static final int ENTRIES_BETWEEN_RESTS = 500;

    private final SortedSums sums = new SortedSums(COLUMNS, MOST_IN_MEMORY);
    private final CellNumbers numbers;
    private final Map<Long, Long> watermarks = new HashMap<>();
    private final UpToCut upToCut;
    private final Runnable rest;
    private final Iterator<SortedSums.Row> sorted;
    private long counted;

    /**
     * Reads the pages first: what they hold is then in the journal.
     *
     * @param numbers of the cells of both generations that are compared
     * @param rest    called again and again, for as long as others are to be let by
     */
    Tally(Written written, CellNumbers numbers, Cut cut, Runnable rest) {
        this.numbers = numbers;
        this.rest = rest;
        upToCut = new UpToCut(cut, written.redriven());
        written.pages(this::store);
        written.entries(this::count);
        sorted = sums.sorted();
    }

    /**
     * A cell in one partition.
     *
     * @param cell its number in all partitions
     */
    record Row(long cell, long atCut, long atWatermark, long stored) {

        boolean isStoredRight() {
            return stored == atWatermark;
        }
    }

    UpToCut upToCut() {
        return upToCut;
    }

    /** Every cell, once for each partition that adds to it, in the order of their numbers. */
    Iterator<Row> rows() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sorted.hasNext();
            }

            @Override
            public Row next() {
                var row = sorted.next();
                long[] its = row.sums();
                return new Row(CellNumbers.inAll(row.number()), its[AT_CUT], its[AT_WATERMARK], its[STORED]);
            }
        };
    }

    @Override
    public void close() {
        sums.close();
    }

    private void store(Page page) {
        long number = numbers.page(page.key());
        watermarks.put(number, page.watermark());
        page.cells()
                .forEach(cell -> sums.add(CellNumbers.number(number, numbers.cell(cell.path())), STORED, cell.sum()));
    }

    private void count(JournalEntry entry) {
        if (++counted % ENTRIES_BETWEEN_RESTS == 0) {
            rest.run();
        }
        boolean compared = upToCut.look(entry);
        for (Addition addition : entry.additions()) {
            int[] cells = numbers.cells(addition.contribution());
            addition.contribution()
                    .where()
                    .byZoning()
                    .forEach((zoning, territories) -> territories.forEach(territory ->
                            count(entry, addition, page(entry, addition, zoning, territory), cells, compared)));
        }
    }

    private long page(JournalEntry entry, Addition addition, String zoning, String territory) {
        int year = addition.contribution().on().getYear();
        var partition = entry.position().partition();
        return numbers.page(new PageKey(addition.figure(), addition.version(), zoning, territory, year, partition));
    }

    private void count(JournalEntry entry, Addition addition, long page, int[] cells, boolean compared) {
        long amount = addition.contribution().amount();
        boolean written = entry.position().offset() <= watermarks.getOrDefault(page, Cells.NONE);
        for (int cell : cells) {
            long number = CellNumbers.number(page, cell);
            if (compared) {
                sums.add(number, AT_CUT, amount);
            }
            if (written) {
                sums.add(number, AT_WATERMARK, amount);
            }
        }
    }
}
