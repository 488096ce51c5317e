package org.maillage.projection.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;

/** Numbers for the cells of a page, whatever the page, so that what is added up of each takes a few bytes. For one thread. */
public final class CellNames {

    private static final int DAY_BITS = 9;
    private static final int DAY_MASK = (1 << DAY_BITS) - 1;
    private static final int DAYS_IN_MONTH = 32;

    private record Shape(Map<String, String> by, String part) {}

    private final Map<Shape, int[]> numbersByShape = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The cells of a page that a contribution adds to, whatever its territory. Not 0; not to be changed. */
    public int[] cells(Contribution contribution) {
        int[] named = numbersByShape.computeIfAbsent(
                new Shape(contribution.by(), contribution.part()), shape -> numbers(shape.by(), shape.part()));
        LocalDate on = contribution.on();
        int day = day(on.getMonthValue(), on.getDayOfMonth());
        int[] cells = new int[named.length];
        for (int i = 0; i < named.length; i++) {
            cells[i] = (named[i] << DAY_BITS) | day;
        }
        return cells;
    }

    /** The number of the cell of that path. Not 0. */
    public int cell(CellPath path) {
        var on = path.day();
        return (number(path.name()) << DAY_BITS) | day(on.getMonthValue(), on.getDayOfMonth());
    }

    /** The {@link CellPath} of a cell of this numbering. */
    public String path(int cell) {
        int day = cell & DAY_MASK;
        return CellPath.path(day / DAYS_IN_MONTH, day % DAYS_IN_MONTH, names.get(cell >>> DAY_BITS));
    }

    private int[] numbers(Map<String, String> by, String part) {
        return CellPath.names(by, part).stream().mapToInt(this::number).toArray();
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, _ -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    private static int day(int month, int day) {
        return month * DAYS_IN_MONTH + day;
    }
}
