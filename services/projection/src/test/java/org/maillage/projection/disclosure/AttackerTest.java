package org.maillage.projection.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The attacker finds what can be found. */
class AttackerTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    @Test
    void itSubtractsTheOthersFromTheTotal() {
        var attacker = new Attacker(List.of("A", "B"), false);
        attacker.hearTotal(MARCH, 20);
        attacker.hearClass("A", MARCH, 17);

        assertThat(attacker.finds(Map.of(MARCH, Map.of("A", 17L, "B", 3L)))).isPresent();
    }

    @Test
    void itSubtractsOneDayFromAnother() {
        var attacker = new Attacker(List.of("A", "B"), false);
        attacker.hearClass("A", MARCH, 17);
        attacker.hearClass("A", APRIL, 19);

        assertThat(attacker.finds(Map.of(MARCH, Map.of("A", 17L), APRIL, Map.of("A", 19L))))
                .isPresent();
    }

    @Test
    void itAddsUpWhatIsHiddenTogether() {
        var attacker = new Attacker(List.of("A", "B", "C"), false);
        attacker.hearTotal(MARCH, 20);
        attacker.hearClass("A", MARCH, 17);

        assertThat(attacker.finds(Map.of(MARCH, Map.of("A", 17L, "B", 2L, "C", 1L))))
                .isPresent();
    }

    @Test
    void itKnowsThatNobodyWhoWasCountedIsTakenBack() {
        var told = Map.of(MARCH, Map.of("A", 3L, "B", 9L), APRIL, Map.of("A", 3L, "B", 9L));
        for (boolean growing : List.of(true, false)) {
            var attacker = new Attacker(List.of("A", "B"), growing);
            attacker.hearTotal(MARCH, 12);
            attacker.hearTotal(APRIL, 12);
            attacker.hearClass("A", APRIL, 3);

            assertThat(attacker.finds(Map.of(MARCH, told.get(MARCH))).isPresent())
                    .isEqualTo(growing);
        }
    }

    @Test
    void itFindsNothingWhereTwoAreHiddenAmongMany() {
        var attacker = new Attacker(List.of("A", "B", "C"), true);
        attacker.hearTotal(MARCH, 40);
        attacker.hearClass("C", MARCH, 17);

        assertThat(attacker.finds(Map.of(MARCH, Map.of("A", 3L, "B", 20L, "C", 17L))))
                .isEmpty();
    }
}
