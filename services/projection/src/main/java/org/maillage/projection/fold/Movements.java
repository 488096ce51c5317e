package org.maillage.projection.fold;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.projection.figures.Addition;

/** What the cells would move by if some events were counted. */
public final class Movements {

    private Movements() {}

    /** By cell, in the order of figures, zonings, territories and days; cells that stay as they are are left out. */
    public static List<Movement> of(Collection<JournalEntry> events) {
        var sums = new TreeMap<String, Movement>();
        events.forEach(event -> event.additions().forEach(addition -> add(sums, addition)));
        var movements = new ArrayList<Movement>();
        sums.values().stream().filter(it -> it.amount() != 0).forEach(movements::add);
        return movements;
    }

    private static void add(Map<String, Movement> sums, Addition addition) {
        var it = addition.contribution();
        for (String name : CellPath.names(it.by(), it.part())) {
            var cell = CellPath.parse(MonthDay.from(it.on()), name);
            it.where()
                    .byZoning()
                    .forEach((zoning, territories) -> territories.forEach(territory -> {
                        String key = PageKey.prefix(addition.figure(), addition.version(), zoning) + territory + "/"
                                + it.on() + "/" + name;
                        sums.merge(
                                key,
                                movement(addition, zoning, territory, it.on(), cell, it.amount()),
                                (one, other) -> movement(
                                        addition, zoning, territory, it.on(), cell, one.amount() + other.amount()));
                    }));
        }
    }

    private static Movement movement(
            Addition addition, String zoning, String territory, LocalDate day, CellPath cell, long amount) {
        return new Movement(
                addition.figure(),
                addition.version(),
                zoning,
                territory,
                day,
                cell.dimension(),
                cell.value(),
                cell.part(),
                amount);
    }
}
