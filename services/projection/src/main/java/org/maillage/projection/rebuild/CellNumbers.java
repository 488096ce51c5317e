package org.maillage.projection.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.fold.CellNames;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;

/**
 * Numbers for cells in partitions, the same in both generations: millions of them are added up, and their names are long. Those
 * of a cell lie side by side, whatever the partition. For one thread.
 */
final class CellNumbers {

    private static final int PARTITION_BITS = 10;
    private static final int CELL_BITS = 31;
    private static final int PAGE_BITS = Long.SIZE - 1 - CELL_BITS - PARTITION_BITS;

    private final CellNames names = new CellNames();
    private final Map<PageKey, Long> pages = new HashMap<>();
    private final Map<Whole, Long> wholes = new HashMap<>();
    private final List<Whole> byNumber = new ArrayList<>();
    private final Map<Partition, Long> partitions = new HashMap<>();

    /** The pages of all partitions together. */
    private record Whole(String figure, int version, String zoning, String territory, int year) {}

    /** The number of a page: where those of its cells begin. */
    long page(PageKey page) {
        return pages.computeIfAbsent(page, this::newPage);
    }

    /** Of a contribution's cells, without the page. */
    int[] cells(Contribution contribution) {
        return names.cells(contribution);
    }

    /** Of a cell, without the page. */
    int cell(CellPath path) {
        return names.cell(path);
    }

    /** The number of a cell of a page. */
    static long number(long page, int cell) {
        return page | ((long) cell << PARTITION_BITS);
    }

    /** What the number of a cell has in common in all partitions. */
    static long inAll(long number) {
        return number >>> PARTITION_BITS;
    }

    /** The name of a cell, as {@link CellName} reads it. */
    String name(long inAll) {
        var whole = byNumber.get((int) (inAll >>> CELL_BITS));
        String path = names.path((int) inAll & Integer.MAX_VALUE);
        return CellName.text(whole.figure, whole.version, whole.zoning, whole.territory, whole.year, path);
    }

    private long newPage(PageKey page) {
        var whole = new Whole(page.figure(), page.version(), page.zoning(), page.territory(), page.year());
        long number = wholes.computeIfAbsent(whole, it -> {
            byNumber.add(it);
            return within(byNumber.size() - 1L, PAGE_BITS);
        });
        long partition = partitions.computeIfAbsent(page.partition(), _ -> within(partitions.size(), PARTITION_BITS));
        return (number << (CELL_BITS + PARTITION_BITS)) | partition;
    }

    private static long within(long number, int bits) {
        if (number >>> bits != 0) {
            throw new IllegalStateException("more than can be numbered: 2^" + bits);
        }
        return number;
    }
}
