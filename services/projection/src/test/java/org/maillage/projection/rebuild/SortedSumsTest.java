package org.maillage.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.rebuild.SortedSums.Row;

class SortedSumsTest {

    private static final int COLUMNS = 2;
    private static final long FAR_APART = Long.MAX_VALUE / 150;

    @ParameterizedTest(name = "{0} in memory")
    @ValueSource(ints = {1, 7, 1_000_000})
    void howMuchFitsIntoMemoryChangesNothing(int mostInMemory) {
        var random = new Random(5);
        var expected = new TreeMap<Long, long[]>();
        try (var sums = new SortedSums(COLUMNS, mostInMemory)) {
            for (int i = 0; i < 3_000; i++) {
                long number = FAR_APART * random.nextInt(150);
                int column = random.nextInt(COLUMNS);
                long amount = random.nextInt(-9, 10);
                sums.add(number, column, amount);
                expected.computeIfAbsent(number, _ -> new long[COLUMNS])[column] += amount;
            }

            var found = rows(sums);

            assertThat(found).extracting(Row::number).containsExactlyElementsOf(expected.keySet());
            assertThat(found).allSatisfy(row -> assertThat(row.sums()).isEqualTo(expected.get(row.number())));
        }
    }

    @Test
    void nothingAddedIsNothing() {
        try (var sums = new SortedSums(COLUMNS, 10)) {
            assertThat(rows(sums)).isEmpty();
        }
    }

    private static List<Row> rows(SortedSums sums) {
        var rows = new ArrayList<Row>();
        sums.sorted().forEachRemaining(rows::add);
        return rows;
    }
}
