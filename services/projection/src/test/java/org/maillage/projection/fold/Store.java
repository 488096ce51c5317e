package org.maillage.projection.fold;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Journal, cells and committed offset as one immutable value: each step of an owner makes another. Documents are written one
 * by one, as a database does that is asked for an unordered bulk write.
 */
record Store(SortedMap<Long, JournalEntry> journal, Map<PageKey, StoredPage> pages, long committed) {

    static final Store EMPTY = new Store(new TreeMap<>(), Map.of(), 0);

    record StoredPage(long watermark, Map<String, Long> sums) {}

    OptionalLong first() {
        return journal.isEmpty() ? OptionalLong.empty() : OptionalLong.of(journal.firstKey());
    }

    Map<UUID, Long> lastSequences(long before) {
        var last = new TreeMap<UUID, Long>();
        journal.headMap(before)
                .values()
                .forEach(entry ->
                        last.merge(entry.origin().aggregate(), entry.origin().sequence(), Math::max));
        return last;
    }

    List<JournalEntry> between(long from, long to) {
        return List.copyOf(journal.subMap(from, to + 1).values());
    }

    Store insert(JournalEntry entry) {
        long offset = entry.position().offset();
        if (journal.containsKey(offset)) {
            return this;
        }
        var more = new TreeMap<>(journal);
        more.put(offset, entry);
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
        var changed = new java.util.HashMap<>(pages);
        changed.put(change.page(), new StoredPage(change.reached(), sums));
        return new Store(journal, Map.copyOf(changed), committed);
    }

    Store commit(long next) {
        return new Store(journal, pages, next);
    }
}
