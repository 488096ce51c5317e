package org.maillage.projection.rebuild;

import java.util.Arrays;
import org.maillage.projection.rebuild.SortedSums.Row;

/** Sums by number in memory, some columns for each: an open hash table. For one thread. */
final class SumTable {

    private static final int FIRST_CAPACITY = 1024;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long NOTHING = -1;

    private final int columns;
    private long[] numbers = empty(FIRST_CAPACITY);
    private long[] sums;
    private int size;

    SumTable(int columns) {
        this.columns = columns;
        this.sums = new long[FIRST_CAPACITY * columns];
    }

    /** Adds an amount to one of the sums of a number, which is not negative. */
    void add(long number, int column, long amount) {
        int slot = slot(number);
        if (numbers[slot] == NOTHING) {
            if (2 * (size + 1) > numbers.length) {
                grow();
                slot = slot(number);
            }
            numbers[slot] = number;
            size++;
        }
        sums[slot * columns + column] += amount;
    }

    /** How many numbers there are. */
    int size() {
        return size;
    }

    /** Everything in the order of the numbers. */
    Iterable<Row> sorted() {
        long[] sorted = Arrays.stream(numbers).filter(it -> it != NOTHING).toArray();
        Arrays.sort(sorted);
        return () -> Arrays.stream(sorted).mapToObj(this::row).iterator();
    }

    /** Forgets everything, and keeps the room for it. */
    void clear() {
        Arrays.fill(numbers, NOTHING);
        Arrays.fill(sums, 0);
        size = 0;
    }

    private Row row(long number) {
        int at = slot(number) * columns;
        return new Row(number, Arrays.copyOfRange(sums, at, at + columns));
    }

    private int slot(long number) {
        int mask = numbers.length - 1;
        int slot = (int) ((number * GOLDEN) >>> Integer.SIZE) & mask;
        while (numbers[slot] != NOTHING && numbers[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        long[] oldSums = sums;
        numbers = empty(2 * oldNumbers.length);
        sums = new long[2 * oldSums.length];
        for (int old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != NOTHING) {
                int slot = slot(oldNumbers[old]);
                numbers[slot] = oldNumbers[old];
                System.arraycopy(oldSums, old * columns, sums, slot * columns, columns);
            }
        }
    }

    private static long[] empty(int capacity) {
        var numbers = new long[capacity];
        Arrays.fill(numbers, NOTHING);
        return numbers;
    }
}
