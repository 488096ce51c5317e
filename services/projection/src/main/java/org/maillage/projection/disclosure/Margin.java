package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A population by its classes, such as districts, as it was released: each class alone, save those that are only known together.
 *
 * @param until    last day counted
 * @param shown    by class; one that is neither shown nor hidden has nobody in it
 * @param hidden   classes that are told together only; empty where each is told
 * @param together the sum of those, which follows from the total: it is as public as the rest
 */
public record Margin(
        LocalDate until, SortedMap<String, Headcount> shown, SortedSet<String> hidden, Headcount together) {

    public Margin {
        shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
        hidden = Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
    }

    /** Whether it tells of no class alone, and so of nothing but the total. */
    boolean isSilent() {
        return shown.isEmpty();
    }

    /** Everyone in it. */
    public Headcount total() {
        return Headcount.sum(shown.values()).plus(together);
    }

    /** What is told of a class by itself; nobody where it is not known. Not for hidden ones. */
    Headcount of(String shownClass) {
        return shown.getOrDefault(shownClass, Headcount.NONE);
    }

    /**
     * What is known of some classes together.
     *
     * @param classes all hidden ones among them, or none
     */
    Headcount of(Collection<String> classes) {
        var sum = classes.containsAll(hidden) ? together : Headcount.NONE;
        for (String one : classes) {
            sum = sum.plus(hidden.contains(one) ? Headcount.NONE : of(one));
        }
        return sum;
    }

    /** All classes that it tells of. */
    Set<String> classes() {
        var classes = new TreeSet<>(shown.keySet());
        classes.addAll(hidden);
        return classes;
    }
}
