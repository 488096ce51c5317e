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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Adds up amounts by name, in any number, with a bounded number of them in memory: the others wait in sorted temporary files. For
 * one thread; to be closed, which throws the files away.
 */
final class SortedSums implements AutoCloseable {

    private final int columns;
    private final int mostInMemory;
    private final Map<String, long[]> open = new HashMap<>();
    private final List<Path> runs = new ArrayList<>();
    private final List<Run> reading = new ArrayList<>();

    /** One name and its sums, one for each column. */
    record Row(String name, long[] sums) {}

    SortedSums(int columns, int mostInMemory) {
        this.columns = columns;
        this.mostInMemory = mostInMemory;
    }

    /** Adds an amount to one of the sums of a name. */
    void add(String name, int column, long amount) {
        open.computeIfAbsent(name, _ -> new long[columns])[column] += amount;
        if (open.size() >= mostInMemory) {
            spill();
        }
    }

    /** Every name once, in their order; nothing can be added any more. */
    Iterator<Row> sorted() {
        spill();
        runs.forEach(file -> reading.add(new Run(file)));
        var heads = new PriorityQueue<Run>(Comparator.comparing(Run::name));
        reading.stream().filter(Run::next).forEach(heads::add);
        return new Merge(heads);
    }

    @Override
    public void close() {
        try {
            for (Run run : reading) {
                run.input.close();
            }
            for (Path file : runs) {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void spill() {
        if (open.isEmpty()) {
            return;
        }
        try {
            var file = Files.createTempFile("maillage-proof", ".sums");
            runs.add(file);
            try (var output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (String name : open.keySet().stream().sorted().toList()) {
                    output.writeUTF(name);
                    for (long sum : open.getOrDefault(name, new long[columns])) {
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
        private Row row = new Row("", new long[0]);

        private Run(Path file) {
            try {
                input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private String name() {
            return row.name();
        }

        /** Whether there is one more. */
        private boolean next() {
            try {
                input.mark(1);
                if (input.read() < 0) {
                    return false;
                }
                input.reset();
                var name = input.readUTF();
                var sums = new long[columns];
                for (int i = 0; i < columns; i++) {
                    sums[i] = input.readLong();
                }
                row = new Row(name, sums);
                return true;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** The names of all files in one order. */
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
            for (var head = heads.peek(); head != null && head.name().equals(first.name()); head = heads.peek()) {
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
