package org.maillage.projection.rebuild;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Adds up amounts by number, as many as there may be, with a bounded number of them in memory: the others wait in sorted temporary
 * files. For one thread; to be closed, which throws the files away.
 */
final class SortedSums implements AutoCloseable {

    private final int columns;
    private final int mostInMemory;
    private final List<Path> files = new ArrayList<>();
    private final List<Run> reading = new ArrayList<>();
    private SumTable open;

    /** A number and its sums, one for each column. */
    record Row(long number, long[] sums) {}

    SortedSums(int columns, int mostInMemory) {
        this.columns = columns;
        this.mostInMemory = mostInMemory;
        this.open = new SumTable(columns);
    }

    /** Adds an amount to one of the sums of a number, which is not negative. */
    void add(long number, int column, long amount) {
        open.add(number, column, amount);
        if (open.size() >= mostInMemory) {
            spill();
        }
    }

    /** Every number once, in their order; nothing can be added any more. */
    Iterator<Row> sorted() {
        spill();
        open = new SumTable(columns);
        var heads = new PriorityQueue<Run>(Comparator.comparingLong(Run::number));
        for (Path file : files) {
            var run = new Run(file);
            reading.add(run);
            if (run.next()) {
                heads.add(run);
            }
        }
        return new Merge(heads);
    }

    @Override
    public void close() {
        try {
            for (Run run : reading) {
                run.input.close();
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void spill() {
        if (open.size() == 0) {
            return;
        }
        try {
            var file = Files.createTempFile("maillage-proof", ".sums");
            files.add(file);
            try (var output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (Row row : open.sorted()) {
                    output.writeLong(row.number());
                    for (long sum : row.sums()) {
                        output.writeLong(sum);
                    }
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        open.clear();
    }

    /** A sorted file that is read again. */
    private final class Run {

        private final DataInputStream input;
        private Row row = new Row(0, new long[0]);

        private Run(Path file) {
            try {
                input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private long number() {
            return row.number();
        }

        /** Whether there is one more. */
        private boolean next() {
            try {
                input.mark(1);
                if (input.read() < 0) {
                    return false;
                }
                input.reset();
                long number = input.readLong();
                var sums = new long[columns];
                for (int i = 0; i < columns; i++) {
                    sums[i] = input.readLong();
                }
                row = new Row(number, sums);
                return true;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** The numbers of all files in one order. */
    private record Merge(PriorityQueue<Run> heads) implements Iterator<Row> {

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Row next() {
            if (heads.isEmpty()) {
                throw new NoSuchElementException();
            }
            var first = pop();
            for (var head = heads.peek(); head != null && head.number() == first.number(); head = heads.peek()) {
                var same = pop();
                for (int i = 0; i < first.sums().length; i++) {
                    first.sums()[i] += same.sums()[i];
                }
            }
            return first;
        }

        private Row pop() {
            var run = heads.remove();
            var row = run.row;
            if (run.next()) {
                heads.add(run);
            }
            return row;
        }
    }
}
