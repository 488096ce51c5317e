package org.maillage.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final List<String> CELLS = IntStream.range(0, 500)
            .mapToObj(cell -> "besoins/1/2024/TOUS/2026/11.24." + cell)
            .toList();

    @Test
    void itIsTheHashesOfTheCellsAddedUp() throws Exception {
        var digest = new Digest();
        var expected = BigInteger.ZERO;
        for (String cell : CELLS) {
            digest.add(cell, 7);
            var text = (cell + "\t7\n").getBytes(StandardCharsets.UTF_8);
            expected = expected.add(
                    new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(text)));
        }

        assertThat(digest.hex()).isEqualTo("%064x".formatted(expected.mod(BigInteger.TWO.pow(256))));
    }

    @Test
    void theOrderChangesNothing() {
        var shuffled = new ArrayList<>(CELLS);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(of(shuffled, 1)).isEqualTo(of(CELLS, 1));
    }

    @Test
    void oneSumMoreOrLessChangesIt() {
        assertThat(of(CELLS, 2)).isNotEqualTo(of(CELLS, 1));
        assertThat(of(CELLS.subList(1, CELLS.size()), 1)).isNotEqualTo(of(CELLS, 1));
    }

    @Test
    void cellsThatAreZeroAreAsIfTheyWereNotThere() {
        assertThat(of(CELLS, 0)).isEqualTo(of(List.of(), 1));
    }

    private static String of(List<String> cells, long sum) {
        var digest = new Digest();
        cells.forEach(cell -> digest.add(cell, sum));
        return digest.hex();
    }
}
