package org.maillage.projection.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;

/** Numbers for the names of cells, so that a sum that waits for its flush takes a few bytes. For one thread. */
final class CellNames {

    private static final int DAY_BITS = 9;
    private static final int DAY_MASK = (1 << DAY_BITS) - 1;
    private static final int DAYS_IN_MONTH = 32;

    private record Shape(Map<String, String> by, String part) {}

    private final Map<Shape, int[]> numbersByShape = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The cells of a page that a contribution adds to, whatever its territory. Not 0; not to be changed. */
    int[] cells(Contribution contribution) {
        int[] named = numbersByShape.computeIfAbsent(
                new Shape(contribution.by(), contribution.part()), shape -> numbers(shape.by(), shape.part()));
        int day = day(contribution.on());
        int[] cells = new int[named.length];
        for (int i = 0; i < named.length; i++) {
            cells[i] = (named[i] << DAY_BITS) | day;
        }
        return cells;
    }

    /** The {@link CellPath} of a cell of this numbering. */
    String path(int cell) {
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

    private static int day(LocalDate on) {
        return on.getMonthValue() * DAYS_IN_MONTH + on.getDayOfMonth();
    }
}
