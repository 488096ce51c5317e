package org.maillage.projection.rebuild;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.rebuild.Tally.Row;

/** The cells of two generations in one order, their partitions added up. For one thread. */
final class CellMerge implements Iterator<CellMerge.Cell> {

    private final Source live;
    private final Source candidate;

    CellMerge(Iterator<Row> live, Iterator<Row> candidate) {
        this.live = new Source(live);
        this.candidate = new Source(candidate);
    }

    /**
     * A cell in both.
     *
     * @param cell its number
     */
    record Cell(long cell, Sums live, Sums candidate) {}

    /**
     * A cell in one generation; all zero where it is not there.
     *
     * @param wronglyStored one of its partitions in which the stored cell is not what the journal says
     */
    record Sums(long atCut, @Nullable Row wronglyStored) {}

    @Override
    public boolean hasNext() {
        return live.head != null || candidate.head != null;
    }

    @Override
    public Cell next() {
        long cell = earlier(live.head, candidate.head);
        return new Cell(cell, live.take(cell), candidate.take(cell));
    }

    private static long earlier(@Nullable Row one, @Nullable Row other) {
        if (one == null) {
            if (other == null) {
                throw new NoSuchElementException();
            }
            return other.cell();
        }
        return other == null ? one.cell() : Math.min(one.cell(), other.cell());
    }

    /** The rows of one generation. */
    private static final class Source {

        private final Iterator<Row> rows;
        private @Nullable Row head;

        private Source(Iterator<Row> rows) {
            this.rows = rows;
            this.head = rows.hasNext() ? rows.next() : null;
        }

        /** Passes over all partitions of a cell. */
        private Sums take(long cell) {
            long atCut = 0;
            Row wrong = null;
            for (Row row = head; row != null && row.cell() == cell; row = head) {
                atCut += row.atCut();
                if (!row.isStoredRight()) {
                    wrong = row;
                }
                head = rows.hasNext() ? rows.next() : null;
            }
            return new Sums(atCut, wrong);
        }
    }
}
