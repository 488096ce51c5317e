package org.maillage.projection.rebuild;

import java.time.LocalDate;
import java.util.List;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.fold.CellPath;

/**
 * A cell, whichever partitions add to it.
 *
 * @param figure    its key
 * @param version   of the figure's definition
 * @param zoning    by the year that names it
 * @param territory QPV code, or one of the three others
 * @param day       on which it counts
 * @param dimension empty for the whole
 * @param value     empty for the whole
 * @param part      empty for the plain sum
 */
public record CellName(
        String figure,
        int version,
        String zoning,
        String territory,
        LocalDate day,
        String dimension,
        String value,
        String part) {

    private static final int FIELDS = 6;

    /** The cell of that name, as {@link #text} gives it. */
    static CellName parse(String text) {
        String[] field = text.split("/", FIELDS);
        var path = CellPath.parse(field[FIELDS - 1]);
        return new CellName(
                field[0],
                Integer.parseInt(field[1]),
                field[2],
                field[3],
                path.day().atYear(Integer.parseInt(field[4])),
                path.dimension(),
                path.value(),
                path.part());
    }

    /** The name of a cell as one text. */
    static String text(String figure, int version, String zoning, String territory, int year, String path) {
        return figure + "/" + version + "/" + zoning + "/" + territory + "/" + year + "/" + path;
    }

    /** Whether a contribution to its figure adds to it. */
    public boolean takes(Contribution contribution) {
        return contribution.on().equals(day)
                && contribution.part().equals(part)
                && contribution
                        .where()
                        .byZoning()
                        .getOrDefault(zoning, List.of())
                        .contains(territory)
                && (dimension.isEmpty() || value.equals(contribution.by().get(dimension)));
    }
}
