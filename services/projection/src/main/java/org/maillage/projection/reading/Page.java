package org.maillage.projection.reading;

import java.time.LocalDate;
import java.util.List;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.PageKey;

/**
 * A page as it is stored.
 *
 * @param watermark the offset up to which its partition's contributions are in it
 */
public record Page(PageKey key, long watermark, List<Cell> cells) {

    /** One cell and its sum. */
    public record Cell(CellPath path, long sum) {}

    /** Adds the cells of a period to sums. */
    public void addTo(Sums sums, Period period) {
        for (Cell cell : cells) {
            LocalDate day = cell.path().day().atYear(key.year());
            if (period.contains(day)) {
                var slice = new Slice(cell.path().dimension(), cell.path().value());
                sums.add(key.territory(), slice, day, cell.path().part(), cell.sum());
            }
        }
    }
}
