package org.maillage.projection.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.PageQuery;

/** Cells that a test writes, as owners would. */
final class Moving implements CellSource, Progress {

    static final Partition ONE = new Partition("needs.need.events.v1", 0);
    static final Partition OTHER = new Partition("needs.need.events.v1", 1);

    private final Map<PageKey, Page> pages = new HashMap<>();
    private final Map<Partition, Reached> reached = new HashMap<>();
    private int readings;

    /** A partition's owner counts so many, in 2026 and in the whole of zoning 2024. */
    void count(Partition partition, String figure, String cell, long sum) {
        count(partition, figure, "TOUS", cell, sum);
    }

    /** The same in one territory. */
    void count(Partition partition, String figure, String territory, String cell, long sum) {
        var key = new PageKey(figure, 1, "2024", territory, 2026, partition);
        long offset = reached.containsKey(partition) ? reached.get(partition).offset() + 1 : 0;
        var cells = new ArrayList<Page.Cell>();
        if (pages.containsKey(key)) {
            cells.addAll(pages.get(key).cells());
        }
        cells.removeIf(it -> it.path().equals(CellPath.parse(cell)));
        cells.add(new Page.Cell(CellPath.parse(cell), sum));
        pages.put(key, new Page(key, offset, cells));
        var recorded = Instant.parse("2026-11-24T10:00:00Z").plusSeconds(offset);
        reached.put(partition, new Reached(offset, recorded, recorded));
    }

    @Override
    public void read(PageQuery query, Consumer<Page> consumer) {
        List.copyOf(pages.values()).stream()
                .filter(page -> query.isAbout(page.key()))
                .forEach(consumer);
    }

    @Override
    public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> consumer) {
        readings++;
        List.copyOf(pages.values()).stream()
                .filter(page ->
                        page.watermark() > beyond.getOrDefault(page.key().partition(), Long.MAX_VALUE))
                .filter(page -> wanted.test(page.key()))
                .forEach(consumer);
    }

    /** How often it was asked for what has changed. */
    int readings() {
        return readings;
    }

    @Override
    public void tell(Map<Partition, Reached> told) {
        reached.putAll(told);
    }

    @Override
    public Map<Partition, Reached> all() {
        return Map.copyOf(reached);
    }
}
