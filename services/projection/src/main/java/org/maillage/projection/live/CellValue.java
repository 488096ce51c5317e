package org.maillage.projection.live;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.reading.Value;

/**
 * The value of a figure in a territory, over the period of a view.
 *
 * @param withheld what stands in the place of a value that is not told, French; null where it is
 * @param until    last day counted, where it is not that of the view
 */
public record CellValue(
        String figure,
        String territory,
        Value value,
        @Nullable String withheld,
        @Nullable LocalDate until) {

    /** A value as it is. */
    public CellValue(String figure, String territory, Value value) {
        this(figure, territory, value, null, null);
    }
}
