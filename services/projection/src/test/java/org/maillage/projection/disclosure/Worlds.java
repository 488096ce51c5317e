package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that can have happened in a small population, by what is told of it. Whoever has read this program and everything that was
 * ever told knows no more than that one of these happened.
 */
final class Worlds {

    private static final String MARGIN = "territory";

    private static final List<String> CLASSES = List.of("A", "B", "C", "D");

    /** Persons by class, at each of some dates. */
    record World(List<int[]> counts) {

        int of(int date, int someClass) {
            return counts.get(date)[someClass];
        }
    }

    private final Map<String, List<World>> byTold = new HashMap<>();

    /** All that have at most so many persons at their only date. */
    static Worlds ofOneDate(int classes, int most) {
        var worlds = new Worlds();
        for (int[] counts : all(classes, most)) {
            worlds.add(told(Told.NOTHING, 1, counts), new World(List.of(counts)));
        }
        return worlds;
    }

    /**
     * All that have at most so many at a first date, and at a second one a year later.
     *
     * @param growing whether nobody ever leaves
     */
    static Worlds ofTwoDates(int classes, int mostAtFirst, int mostThen, boolean growing) {
        var worlds = new Worlds();
        for (int[] first : all(classes, mostAtFirst)) {
            var told = told(Told.NOTHING, 1, first);
            for (int[] then : all(classes, mostThen)) {
                if (!growing || isIn(first, then)) {
                    worlds.add(told(told, 2, then), new World(List.of(first, then)));
                }
            }
        }
        return worlds;
    }

    /** The worlds that are told alike. */
    Iterable<List<World>> alike() {
        return byTold.values();
    }

    private void add(Told told, World world) {
        byTold.computeIfAbsent(everything(told), _ -> new ArrayList<>()).add(world);
    }

    /** A silent margin says nothing, also not whom it says nothing of. */
    private static String everything(Told told) {
        return told.totals()
                + told.margins().values().stream()
                        .flatMap(List::stream)
                        .map(margin -> margin.isSilent() ? "-" : margin.toString())
                        .collect(Collectors.joining());
    }

    private static Told told(Told before, int date, int[] counts) {
        return before.next(LocalDate.of(2024 + date, 1, 31), exact(counts));
    }

    /** Persons by class. */
    static SortedMap<String, Headcount> classes(int... counts) {
        SortedMap<String, Headcount> classes = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            classes.put(CLASSES.get(i), Headcount.of(counts[i]));
        }
        return classes;
    }

    private static Exact exact(int... counts) {
        var classes = classes(counts);
        return new Exact(Headcount.sum(classes.values()), new TreeMap<>(Map.of(MARGIN, classes)));
    }

    private static List<int[]> all(int classes, int most) {
        if (classes == 0) {
            return List.of(new int[0]);
        }
        var all = new ArrayList<int[]>();
        for (int last = 0; last <= most; last++) {
            for (int[] others : all(classes - 1, most - last)) {
                int[] counts = Arrays.copyOf(others, classes);
                counts[classes - 1] = last;
                all.add(counts);
            }
        }
        return all;
    }

    private static boolean isIn(int[] first, int[] then) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] > then[i]) {
                return false;
            }
        }
        return true;
    }
}
