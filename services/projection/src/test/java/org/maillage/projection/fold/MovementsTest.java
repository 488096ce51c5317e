package org.maillage.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;

/** Which cells move, and by how much. */
class MovementsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void theWholeAndEachBreakdownMoveInEachTerritory() {
        assertThat(Movements.of(List.of(event(2), event(3))))
                .containsExactlyInAnyOrder(
                        moves("Q1", "", "", 5),
                        moves("Q1", "theme", "A.B", 5),
                        moves("TOUS", "", "", 5),
                        moves("TOUS", "theme", "A.B", 5));
    }

    @Test
    void whatIsTakenBackMovesNothing() {
        assertThat(Movements.of(List.of(event(2), event(-2)))).isEmpty();
    }

    private static Movement moves(String territory, String dimension, String value, long amount) {
        return new Movement("x", 1, "2024", territory, DAY, dimension, value, "part", amount);
    }

    private static JournalEntry event(long amount) {
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of("Q1", "TOUS"))));
        return JournalEntry.read(
                new Position(new Partition("t", 0), 0),
                new Origin("e", "t", null, 1, Instant.EPOCH, Instant.EPOCH, null, null),
                List.of(new Addition("x", 1, new Contribution(DAY, where, Map.of("theme", "A.B"), "part", amount))));
    }
}
