package org.maillage.projection.live.adapter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.live.Feeds;
import org.maillage.projection.live.LiveHub;
import org.maillage.projection.live.Told;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.PageQuery;
import tools.jackson.databind.json.JsonMapper;

/** A board on which nothing is counted, for one reader. */
final class EmptyBoard implements CellSource, Progress {

    private static final Figures NONE = new Figures(List.of());

    private EmptyBoard() {}

    static LiveHub hub() {
        var empty = new EmptyBoard();
        var feeds = new Feeds(NONE, empty, new Told(), List::of, empty, new JsonMessages(new JsonMapper(), NONE));
        return new LiveHub(feeds, () -> "e", Clock.systemUTC(), 1, _ -> {});
    }

    @Override
    public void read(PageQuery query, Consumer<Page> pages) {}

    @Override
    public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> pages) {}

    @Override
    public void tell(Map<Partition, Reached> reached) {}

    @Override
    public Map<Partition, Reached> all() {
        return Map.of();
    }
}
