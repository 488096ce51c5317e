package org.maillage.projection.fold.adapter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the entries of a segment share, each thing once and known by its place. */
final class Table<T> {

    private final Map<T, Integer> places = new LinkedHashMap<>();

    /** The place of a thing, which is the next free one when it is new. */
    int place(T thing) {
        Integer there = places.putIfAbsent(thing, places.size());
        return there == null ? places.size() - 1 : there;
    }

    /** All of them, in the order of their places. */
    Set<T> things() {
        return places.keySet();
    }
}
