package org.maillage.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequencesTest {

    @ParameterizedTest
    @CsvSource({"0, 1, NEXT", "0, 2, GAP", "4, 5, NEXT", "4, 4, REPEATED", "4, 1, REPEATED", "4, 6, GAP"})
    void onlyTheNextOneIsTaken(long last, long sequence, Sequences expected) {
        assertThat(Sequences.of(last, sequence)).isEqualTo(expected);
    }
}
