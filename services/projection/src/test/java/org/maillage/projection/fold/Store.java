package org.maillage.projection.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Journal, cells and committed offset as one immutable value: each step of an owner makes another. Documents are written one
 * by one.
 *
 * @param segments of the journal, by the offset that they begin at
 */
record Store(SortedMap<Long, Segment> segments, Map<PageKey, StoredPage> pages, long committed) {

    static final Store EMPTY = new Store(new TreeMap<>(), Map.of(), 0);

    record StoredPage(long watermark, Map<String, Long> sums) {}

    long end() {
        return segments.isEmpty() ? 0 : segments.lastEntry().getValue().to() + 1;
    }

    /** Every entry, one that is there twice twice. */
    List<JournalEntry> journal() {
        return segments.values().stream()
                .flatMap(segment -> segment.entries().stream())
                .toList();
    }

    Map<UUID, Long> lastSequences(long before) {
        var last = new TreeMap<UUID, Long>();
        between(0, before - 1)
                .forEach(entry ->
                        last.merge(entry.origin().aggregate(), entry.origin().sequence(), Math::max));
        return last;
    }

    List<JournalEntry> between(long from, long to) {
        return journal().stream()
                .filter(entry ->
                        entry.position().offset() >= from && entry.position().offset() <= to)
                .toList();
    }

    Store append(Segment segment) {
        if (segments.containsKey(segment.from())) {
            return this;
        }
        var more = new TreeMap<>(segments);
        more.put(segment.from(), segment);
        return new Store(more, pages, committed);
    }

    long watermark(PageKey page) {
        var stored = pages.get(page);
        return stored == null ? Cells.NONE : stored.watermark();
    }

    Store add(PageChange change) {
        var sums = new TreeMap<String, Long>();
        if (pages.containsKey(change.page())) {
            sums.putAll(pages.get(change.page()).sums());
        }
        change.sums().forEach((cell, amount) -> sums.merge(cell, amount, Long::sum));
        var changed = new HashMap<>(pages);
        changed.put(change.page(), new StoredPage(change.reached(), sums));
        return new Store(segments, Map.copyOf(changed), committed);
    }

    Store commit(long next) {
        return new Store(segments, pages, next);
    }
}
