package org.maillage.projection.rebuild;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A figure that is not the same in two generations.
 *
 * @param figure its key
 * @param before version in the one that people read; 0 where it is new
 * @param after  version in the new one; 0 where it is gone
 * @param cells  how many cells it has in both together that are not zero
 */
public record Redefinition(String figure, int before, int after, long cells) {

    /** By key, the figures whose versions differ; none where it is not known with which one of them was made. */
    static Map<String, Redefinition> between(Map<String, Integer> live, Map<String, Integer> candidate) {
        if (live.isEmpty() || candidate.isEmpty()) {
            return new TreeMap<>();
        }
        var keys = new TreeSet<>(live.keySet());
        keys.addAll(candidate.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(live.get(key), candidate.get(key)))
                .collect(Collectors.toMap(
                        key -> key,
                        key -> new Redefinition(key, live.getOrDefault(key, 0), candidate.getOrDefault(key, 0), 0),
                        (one, _) -> one,
                        TreeMap::new));
    }

    Redefinition oneMoreCell() {
        return new Redefinition(figure, before, after, cells + 1);
    }
}
