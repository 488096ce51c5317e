package org.maillage.projection.fold;

import java.util.function.ObjLongConsumer;

/** What is to be added to the cells of one page: a small open hash table of numbered cells. For one thread. */
final class CellSums implements PageChange.Sums {

    private static final int FIRST_CAPACITY = 8;
    private static final int GOLDEN = 0x9E3779B9;

    private final CellNames names;
    /** 0 where there is nothing. */
    private int[] cells = new int[FIRST_CAPACITY];

    private long[] sums = new long[FIRST_CAPACITY];
    private int size;

    CellSums(CellNames names) {
        this.names = names;
    }

    void add(int[] some, long amount) {
        for (int cell : some) {
            add(cell, amount);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(ObjLongConsumer<String> consumer) {
        for (int slot = 0; slot < cells.length; slot++) {
            if (cells[slot] != 0) {
                consumer.accept(names.path(cells[slot]), sums[slot]);
            }
        }
    }

    private void add(int cell, long amount) {
        int slot = slot(cell);
        if (cells[slot] == 0) {
            if (2 * (size + 1) > cells.length) {
                grow();
                slot = slot(cell);
            }
            cells[slot] = cell;
            size++;
        }
        sums[slot] += amount;
    }

    private int slot(int cell) {
        int mask = cells.length - 1;
        int slot = ((cell * GOLDEN) >>> 8) & mask;
        while (cells[slot] != 0 && cells[slot] != cell) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldCells = cells;
        long[] oldSums = sums;
        cells = new int[2 * oldCells.length];
        sums = new long[cells.length];
        for (int i = 0; i < oldCells.length; i++) {
            if (oldCells[i] != 0) {
                int slot = slot(oldCells[i]);
                cells[slot] = oldCells[i];
                sums[slot] = oldSums[i];
            }
        }
    }
}
