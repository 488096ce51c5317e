package org.maillage.projection.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    /** A partition's owner counts so many, in 2026 and in the whole of zoning 2024. */
    void count(Partition partition, String figure, String cell, long sum) {
        var key = new PageKey(figure, 1, "2024", "TOUS", 2026, partition);
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
        changed(query, Map.of(ONE, -1L, OTHER, -1L), consumer);
    }

    @Override
    public void changed(PageQuery query, Map<Partition, Long> beyond, Consumer<Page> consumer) {
        List.copyOf(pages.values()).stream()
                .filter(page -> page.key().figure().equals(query.figure())
                        && page.key().zoning().equals(query.zoning())
                        && (query.territories().isEmpty()
                                || query.territories().contains(page.key().territory()))
                        && page.watermark() > beyond.getOrDefault(page.key().partition(), Long.MAX_VALUE))
                .forEach(consumer);
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
