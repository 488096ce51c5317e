package org.maillage.projection.freshness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.fold.JournalEntry;

/** What was heard so far: only what is newest is kept, so it stays small however long the journal is, and hearing it again changes nothing. */
final class Heard {

    private final Map<String, Latest> byFigure = new HashMap<>();
    private final Map<String, Map<String, Latest>> sourcesByFigure = new HashMap<>();
    private final Map<String, Set<String>> eventsByFigure = new HashMap<>();
    private final Map<String, Map<String, Latest>> sourcesByEvent = new HashMap<>();

    void hear(JournalEntry entry) {
        if (entry.isDead()) {
            return;
        }
        var origin = entry.origin();
        var latest = new Latest(origin.occurred(), origin.recorded());
        String event = origin.name();
        String source = origin.partnerSource();
        if (source != null) {
            merge(sourcesByEvent, event, source, latest);
        }
        var counted = new HashSet<String>();
        for (Addition addition : entry.additions()) {
            String figure = addition.figure();
            if (counted.add(figure)) {
                byFigure.merge(figure, latest, Latest::and);
                eventsByFigure.computeIfAbsent(figure, _ -> new HashSet<>()).add(event);
                if (source != null) {
                    merge(sourcesByFigure, figure, source, latest);
                }
            }
        }
    }

    /** The newest that counted for a figure. */
    Optional<Latest> figure(String key) {
        return Optional.ofNullable(byFigure.get(key));
    }

    /** By source the newest that counted for a figure. */
    Map<String, Latest> sources(String figure) {
        return sourcesByFigure.getOrDefault(figure, Map.of());
    }

    /** Whether an event of that name ever counted for a figure. */
    boolean counts(String event, String figure) {
        return eventsByFigure.getOrDefault(figure, Set.of()).contains(event);
    }

    /** The newest that a partner said, of what is expected of it. */
    Optional<Latest> from(Expectation expected) {
        return sourcesByEvent.getOrDefault(expected.event(), Map.of()).entrySet().stream()
                .filter(it -> expected.covers(it.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Latest::and);
    }

    private static void merge(Map<String, Map<String, Latest>> all, String key, String source, Latest latest) {
        all.computeIfAbsent(key, _ -> new HashMap<>()).merge(source, latest, Latest::and);
    }
}
