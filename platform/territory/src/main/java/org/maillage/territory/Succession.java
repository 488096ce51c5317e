package org.maillage.territory;

import static java.util.Collections.emptySortedSet;
import static java.util.Collections.unmodifiableSortedSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What became of districts from one zoning to the next: a table, as a code is never derived from another. */
final class Succession {

    /**
     * As the file has it.
     *
     * @param becomes pairs; a merger or a split has several
     * @param left    districts without successor
     * @param entered districts without predecessor
     */
    record Table(List<Step> becomes, List<String> left, List<String> entered) {
        record Step(String from, String to) {}
    }

    private final Map<String, SortedSet<String>> successors = new HashMap<>();
    private final Map<String, SortedSet<String>> predecessors = new HashMap<>();

    Succession(Table table) {
        for (var step : table.becomes()) {
            successors.computeIfAbsent(step.from(), _ -> new TreeSet<>()).add(step.to());
            predecessors.computeIfAbsent(step.to(), _ -> new TreeSet<>()).add(step.from());
        }
        table.left().forEach(code -> alone(successors, code));
        table.entered().forEach(code -> alone(predecessors, code));
    }

    SortedSet<String> successors(String code) {
        return unmodifiableSortedSet(successors.getOrDefault(code, emptySortedSet()));
    }

    SortedSet<String> predecessors(String code) {
        return unmodifiableSortedSet(predecessors.getOrDefault(code, emptySortedSet()));
    }

    boolean knows(String code) {
        return successors.containsKey(code) || predecessors.containsKey(code);
    }

    /** Every code that a succession names. */
    Set<String> codes() {
        var codes = new TreeSet<>(successors.keySet());
        codes.addAll(predecessors.keySet());
        return codes;
    }

    private static void alone(Map<String, SortedSet<String>> side, String code) {
        if (side.putIfAbsent(code, emptySortedSet()) != null) {
            throw new IllegalStateException("succession of " + code + ": both continued and ended");
        }
    }
}
