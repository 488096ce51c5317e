package org.maillage.projection.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.Cells;
import org.maillage.projection.fold.Fold;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.PageChange;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Segment;

/** What the fold makes of a log, in memory: journal and cells, to be read like the stored ones. For one owner without crashes. */
public final class Folded implements Provenance {

    private final List<Segment> segments = new ArrayList<>();
    private final Map<PageKey, Map<String, Long>> pages = new HashMap<>();
    private final Map<PageKey, Long> watermarks = new HashMap<>();

    private Folded() {}

    /** Takes in a log, the events of a partition in the order of their offsets. */
    public static Folded of(List<JournalEntry> log) {
        var folded = new Folded();
        var fold = new Fold(folded.journal(), folded.cells(), Map.of());
        var owned = new HashSet<Partition>();
        log.forEach(entry -> {
            if (owned.add(entry.position().partition())) {
                fold.own(entry.position().partition(), 0);
            }
        });
        if (!log.isEmpty()) {
            fold.take(log);
            fold.flush();
        }
        return folded;
    }

    @Override
    public List<Counted> of(ProvenanceQuery query) {
        var counted = new ArrayList<Counted>();
        segments.stream().flatMap(it -> it.entries().stream()).forEach(entry -> {
            int place = 0;
            for (var it : entry.additions()) {
                if (it.figure().equals(query.figure()) && query.matches(it.contribution())) {
                    counted.add(new Counted(entry.position(), entry.origin(), it.figure(), place++, it.contribution()));
                }
            }
        });
        return counted;
    }

    /** The cells. Nobody asks here for what has changed. */
    public CellSource source() {
        return new CellSource() {
            @Override
            public void read(PageQuery query, Consumer<Page> consumer) {
                pages.forEach((key, sums) -> {
                    if (query.isAbout(key)) {
                        consumer.accept(page(key, sums));
                    }
                });
            }

            @Override
            public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> consumer) {
                throw new UnsupportedOperationException("changed pages");
            }
        };
    }

    private Page page(PageKey key, Map<String, Long> sums) {
        return new Page(
                key,
                watermarks.getOrDefault(key, Cells.NONE),
                sums.entrySet().stream()
                        .map(it -> new Page.Cell(CellPath.parse(it.getKey()), it.getValue()))
                        .toList());
    }

    private Journal journal() {
        return new Journal() {
            @Override
            public long end(Partition partition) {
                return segments.stream()
                        .filter(it -> it.partition().equals(partition))
                        .mapToLong(it -> it.to() + 1)
                        .max()
                        .orElse(0);
            }

            @Override
            public Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before) {
                return Map.of();
            }

            @Override
            public Map<Partition, Segment> append(List<List<Segment>> chains) {
                chains.forEach(segments::addAll);
                return Map.of();
            }

            @Override
            public List<JournalEntry> between(Partition partition, long from, long to) {
                return List.of();
            }

            @Override
            public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
                return List.of();
            }
        };
    }

    private Cells cells() {
        return new Cells() {
            @Override
            public Map<PageKey, Long> watermarks(Collection<PageKey> wanted) {
                return Map.of();
            }

            @Override
            public Set<PageKey> add(List<PageChange> changes) {
                for (PageChange change : changes) {
                    var sums = pages.computeIfAbsent(change.page(), _ -> new TreeMap<>());
                    change.sums().forEach((cell, amount) -> sums.merge(cell, amount, Long::sum));
                    watermarks.put(change.page(), change.reached());
                }
                return Set.of();
            }
        };
    }
}
