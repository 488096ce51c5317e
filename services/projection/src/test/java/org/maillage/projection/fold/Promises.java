package org.maillage.projection.fold;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What journal, cells and committed offset keep to at every moment, whatever the order of steps. */
final class Promises {

    private final List<Long> counted;

    /** @param counted those of the log that are to be taken */
    Promises(List<JournalEntry> counted) {
        this.counted = counted.stream().map(entry -> entry.position().offset()).toList();
    }

    /** Which one is broken; empty when none is. */
    Optional<String> broken(Store store) {
        return journalledOnce(store)
                .or(() -> endToEnd(store))
                .or(() -> addedUp(store))
                .or(() -> lost(store));
    }

    private Optional<String> journalledOnce(Store store) {
        var seen = new HashSet<Long>();
        return store.journal().stream()
                .map(entry -> entry.position().offset())
                .filter(offset -> !counted.contains(offset) || !seen.add(offset))
                .findFirst()
                .map(offset -> "journalled twice, or though it does not count: " + offset);
    }

    private static Optional<String> endToEnd(Store store) {
        long end = 0;
        for (Segment segment : store.segments().values()) {
            if (segment.from() != end) {
                return Optional.of("a segment begins at " + segment.from() + ", not at " + end);
            }
            end = segment.to() + 1;
        }
        return Optional.empty();
    }

    /** A page holds what is journalled up to its watermark. */
    private static Optional<String> addedUp(Store store) {
        for (var page : store.pages().entrySet()) {
            String figure = page.getKey().figure();
            long watermark = page.getValue().watermark();
            long expected = journalled(store, watermark).getOrDefault(figure, 0L);
            long actual = page.getValue().sums().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (expected != actual) {
                return Optional.of(figure + " at " + watermark + " is " + actual + ", not " + expected);
            }
        }
        return Optional.empty();
    }

    /** What is below the committed offset is in the journal, and in its cells. */
    private Optional<String> lost(Store store) {
        for (long offset : counted) {
            if (offset >= store.committed()) {
                break;
            }
            var entry = store.between(offset, offset);
            if (entry.isEmpty()) {
                return Optional.of("committed but not journalled: " + offset);
            }
            for (var addition : entry.getFirst().additions()) {
                if (!isIn(store, addition.figure(), offset)) {
                    return Optional.of("committed but not in " + addition.figure() + ": " + offset);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Store store, String figure, long offset) {
        return store.pages().entrySet().stream()
                .anyMatch(page ->
                        page.getKey().figure().equals(figure) && page.getValue().watermark() >= offset);
    }

    private static Map<String, Long> journalled(Store store, long upTo) {
        var sums = new TreeMap<String, Long>();
        store.between(0, upTo)
                .forEach(entry -> entry.additions()
                        .forEach(it -> sums.merge(it.figure(), it.contribution().amount(), Long::sum)));
        return sums;
    }
}
