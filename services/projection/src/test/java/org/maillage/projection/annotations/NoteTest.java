package org.maillage.projection.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which series a note belongs to. */
class NoteTest {

    @Test
    void aNoteOfOneFigureBelongsToItsSeriesOnly() {
        var note = note("emplois", "2024", "TOUS", "Fermeture d’un chantier");

        assertThat(note.standsOn("emplois", "2024", "TOUS")).isTrue();
        assertThat(note.standsOn("besoins-signales", "2024", "TOUS")).isFalse();
        assertThat(note.standsOn(null, "2024", "TOUS")).as("of any figure").isTrue();
    }

    @Test
    void aNoteOfAllFiguresBelongsToEachSeries() {
        assertThat(note(null, "2024", "TOUS", "Confinement").standsOn("emplois", "2024", "TOUS"))
                .isTrue();
    }

    @Test
    void aNoteOfTheWholeBelongsToEachDistrictOfEachZoning() {
        var note = note(null, "2024", "TOUS", "Confinement");

        assertThat(note.standsOn("emplois", "2024", "QN03107M")).isTrue();
        assertThat(note.standsOn("emplois", "2015", "QP031007")).isTrue();
    }

    @Test
    void aNoteOfADistrictBelongsToNoOtherAndNotToTheWhole() {
        var note = note(null, "2024", "HORS", "Un pont est fermé");

        assertThat(note.standsOn("emplois", "2024", "HORS")).isTrue();
        assertThat(note.standsOn("emplois", "2015", "HORS"))
                .as("outside of other districts")
                .isFalse();
        assertThat(note.standsOn("emplois", "2024", "QN03107M")).isFalse();
        assertThat(note.standsOn("emplois", "2024", "TOUS")).isFalse();
    }

    @Test
    void aNoteSaysSomethingInAFewWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> note(null, "2024", "TOUS", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> note(null, "2024", "TOUS", "x".repeat(Note.LONGEST_TEXT + 1)));
    }

    private static Note note(@Nullable String figure, String zoning, String territory, String text) {
        return new Note(
                UUID.randomUUID(),
                LocalDate.parse("2026-03-01"),
                text,
                figure,
                zoning,
                territory,
                "someone",
                Instant.parse("2026-03-02T09:00:00Z"));
    }
}
