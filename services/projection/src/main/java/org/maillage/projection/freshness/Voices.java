package org.maillage.projection.freshness;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was heard of one place: only what is newest is kept. */
final class Voices {

    private final Map<String, Latest> byFigure = new HashMap<>();
    private final Map<String, Map<String, Latest>> sourcesByFigure = new HashMap<>();
    private final Map<String, Map<String, Latest>> sourcesByEvent = new HashMap<>();

    /**
     * An event of that name was established.
     *
     * @param source of the partner who led to it; null when none did
     */
    void said(String event, @Nullable String source, Latest latest) {
        if (source != null) {
            merge(sourcesByEvent, event, source, latest);
        }
    }

    /** It counted for a figure. */
    void counted(String figure, @Nullable String source, Latest latest) {
        byFigure.merge(figure, latest, Latest::and);
        if (source != null) {
            merge(sourcesByFigure, figure, source, latest);
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
