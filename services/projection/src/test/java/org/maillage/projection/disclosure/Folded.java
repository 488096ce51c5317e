package org.maillage.projection.disclosure;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.PageQuery;

/** Cells of facts that a test tells. */
public final class Folded implements CellSource {

    private static final Partition PARTITION = new Partition("facts", 0);

    private final Figures figures;
    private final Map<PageKey, List<Page.Cell>> pages = new HashMap<>();

    public Folded(Figures figures) {
        this.figures = figures;
    }

    /** Counts a fact. */
    public void add(Object fact) {
        for (Addition addition : figures.additions(fact)) {
            var it = addition.contribution();
            it.where()
                    .byZoning()
                    .forEach((zoning, territories) -> territories.forEach(territory -> {
                        var key = new PageKey(
                                addition.figure(),
                                addition.version(),
                                zoning,
                                territory,
                                it.on().getYear(),
                                PARTITION);
                        var cells = pages.computeIfAbsent(key, _ -> new ArrayList<>());
                        var day = MonthDay.from(it.on());
                        cells.add(new Page.Cell(new CellPath(day, "", "", it.part()), it.amount()));
                        it.by()
                                .forEach((dimension, value) -> cells.add(
                                        new Page.Cell(new CellPath(day, dimension, value, it.part()), it.amount())));
                    }));
        }
    }

    @Override
    public void read(PageQuery query, Consumer<Page> consumer) {
        pages.forEach((key, cells) -> {
            if (query.isAbout(key)) {
                consumer.accept(new Page(key, 0, cells));
            }
        });
    }

    @Override
    public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> consumer) {
        throw new UnsupportedOperationException("nobody watches");
    }
}
