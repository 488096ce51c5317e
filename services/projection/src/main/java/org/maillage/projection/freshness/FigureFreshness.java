package org.maillage.projection.freshness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Definition;

/**
 * How fresh one figure is in a place.
 *
 * @param newest  of all that ever counted for it there; null before the first
 * @param sources by partner's source; what no statement led to is in none
 * @param silent  those who feed it and were not heard within their rhythm
 */
public record FigureFreshness(
        Definition figure, @Nullable Latest newest, Map<String, Latest> sources, List<Silence> silent) {

    public FigureFreshness {
        sources = new TreeMap<>(sources);
        silent = List.copyOf(silent);
    }
}
