package org.maillage.projection.annotations.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.annotations.Note;
import org.maillage.projection.reading.InvalidParameterException;

/** Notes as JSON. */
final class NoteBodies {

    private NoteBodies() {}

    /**
     * A note to be written.
     *
     * @param on        day on which it happened, not after today
     * @param text      1 to 200 characters
     * @param figure    key of a figure; of all figures when absent
     * @param zoning    2024 when absent
     * @param territory the whole when absent
     */
    record Wanted(
            @Nullable String on,
            @Nullable String text,
            @Nullable String figure,
            @Nullable String zoning,
            @Nullable String territory) {

        LocalDate day(LocalDate today) {
            try {
                LocalDate day = LocalDate.parse(on == null ? "" : on);
                if (!day.isAfter(today)) {
                    return day;
                }
            } catch (DateTimeParseException notADay) {
                // said below
            }
            throw new InvalidParameterException(
                    "/on", "date", "Un jour écrit AAAA-MM-JJ, aujourd’hui au plus tard.", today.toString());
        }

        String checkedText() {
            if (text == null || text.isBlank() || text.length() > Note.LONGEST_TEXT) {
                throw new InvalidParameterException(
                        "/text",
                        "length",
                        "Une note de 1 à " + Note.LONGEST_TEXT + " caractères.",
                        "Ouverture de la maison de quartier");
            }
            return text.strip();
        }

        /** The place that it is of, as parameters of a question. */
        Map<String, String[]> place() {
            var given = new HashMap<String, String[]>();
            put(given, "zoning", zoning);
            put(given, "territory", territory);
            return given;
        }

        private static void put(Map<String, String[]> given, String name, @Nullable String value) {
            if (value != null) {
                given.put(name, new String[] {value});
            }
        }
    }

    /** Those that belong to what was asked for, in the order of their days. */
    record NotesAnswer(List<NoteAnswer> annotations) {

        NotesAnswer {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * @param figure absent for a note of all figures
     * @param since  when it was written
     */
    @JsonInclude(Include.NON_NULL)
    record NoteAnswer(
            UUID id,
            LocalDate on,
            String text,
            @Nullable String figure,
            String zoning,
            String territory,
            String by,
            Instant since) {

        static NoteAnswer of(Note it) {
            return new NoteAnswer(
                    it.id(), it.on(), it.text(), it.figure(), it.zoning(), it.territory(), it.by(), it.since());
        }
    }
}
