package org.maillage.projection.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.PageQuery;
import org.maillage.projection.reading.Period;

/** The values of a view on one day, kept up page by page. For one thread at a time. */
final class Board {

    private record Cell(String figure, String territory) {}

    private final View view;
    private final LocalDate day;
    private final List<FigurePages> figures;
    private final List<PageQuery> queries;
    private final Object edition;
    private final List<CellValue> released;
    private final Map<Cell, CellValue> values = new LinkedHashMap<>();

    Board(View view, LocalDate day, Figures figures, Released released) {
        this.view = view;
        this.day = day;
        this.figures = figures.definitions().stream()
                .filter(view::showsExactly)
                .map(definition -> new FigurePages(definition, view.period(day)))
                .toList();
        this.edition = released.edition();
        this.released = figures.definitions().stream()
                .filter(definition -> view.shows(definition) && !view.showsExactly(definition))
                .flatMap(definition -> released.values(definition, view).stream())
                .toList();
        var windows = new LinkedHashMap<String, Period>();
        this.figures.forEach(
                it -> it.windows().forEach((figure, window) -> windows.merge(figure, window, Period::and)));
        this.queries = windows.entrySet().stream()
                .map(it -> PageQuery.of(
                        it.getKey(),
                        figures.get(it.getKey()).version(),
                        view.zoning(),
                        view.territories(),
                        it.getValue()))
                .toList();
        values().forEach(value -> values.put(new Cell(value.figure(), value.territory()), value));
    }

    LocalDate day() {
        return day;
    }

    /** The release that figures of persons are told from. */
    Object edition() {
        return edition;
    }

    /** Which pages it is made of. */
    List<PageQuery> queries() {
        return queries;
    }

    /** Whether a page is one of those. */
    boolean isMadeOf(PageKey page) {
        return queries.stream().anyMatch(query -> query.isAbout(page));
    }

    /** Takes pages as they are now, and tells which values have changed by them. */
    List<CellValue> put(List<Page> pages) {
        var changed = new ArrayList<CellValue>();
        for (FigurePages figure : figures) {
            boolean touched = false;
            for (Page page : pages) {
                touched |= figure.put(page);
            }
            if (touched) {
                figure.values(territories(figure)).forEach(value -> {
                    var before = values.put(new Cell(value.figure(), value.territory()), value);
                    if (!value.equals(before)) {
                        changed.add(value);
                    }
                });
            }
        }
        return changed;
    }

    /** All values; those of territories that are asked for are there even when nothing was counted. */
    List<CellValue> values() {
        var all = new ArrayList<>(released);
        figures.forEach(figure -> all.addAll(figure.values(territories(figure))));
        return all;
    }

    private SortedSet<String> territories(FigurePages figure) {
        return view.territories().isEmpty() ? figure.territories() : new TreeSet<>(view.territories());
    }
}
