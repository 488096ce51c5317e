package org.maillage.projection.annotations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;

/**
 * What an officer has noted of a day.
 *
 * @param on        the day on which it happened
 * @param text      in a few words, without anything that identifies a person
 * @param figure    the key of the figure whose series it belongs to; null for those of all figures
 * @param zoning    that the territory is of
 * @param territory a QPV of the zoning, {@code HORS}, {@code INCONNU}, or {@code TOUS} for the whole and each part of it
 * @param by        who noted it
 */
public record Note(
        UUID id,
        LocalDate on,
        String text,
        @Nullable String figure,
        String zoning,
        String territory,
        String by,
        Instant since) {

    /** Longer than this, it is no mark on a series any more. */
    public static final int LONGEST_TEXT = 200;

    /** @throws IllegalArgumentException when the text is blank or too long */
    public Note {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a note has 1 to %d characters".formatted(LONGEST_TEXT));
        }
    }

    /**
     * Whether it belongs to a series.
     *
     * @param series key of the figure; null asks for notes of any
     * @param area   a territory of the zoning; a note of the whole belongs to each
     */
    public boolean standsOn(@Nullable String series, String areaZoning, String area) {
        boolean sameFigure = figure == null || series == null || figure.equals(series);
        boolean samePlace =
                territory.equals(Territories.WHOLE) || (territory.equals(area) && zoning.equals(areaZoning));
        return sameFigure && samePlace;
    }
}
