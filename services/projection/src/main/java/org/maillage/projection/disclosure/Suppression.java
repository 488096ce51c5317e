package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the classes of one margin that must not be told alone. What is left to tell is a partition of the population: every number
 * that can be made of it by adding and subtracting is a sum of whole blocks, and each block is of nobody or of enough persons, by
 * itself and less what earlier margins told of it.
 *
 * <p>Which class is hidden with one that is too small is taken from the order of the names, never from sizes: a choice by size would
 * tell something of what it hides.
 */
final class Suppression {

    private final SortedMap<String, Headcount> exact;
    private final List<Margin> earlier;
    private final List<String> order;
    private final NavigableSet<String> hidden = new TreeSet<>();

    private Suppression(SortedMap<String, Headcount> exact, List<Margin> earlier) {
        this.exact = exact;
        this.earlier = earlier;
        var classes = new TreeSet<>(exact.keySet());
        earlier.forEach(margin -> classes.addAll(margin.classes()));
        this.order = List.copyOf(classes);
    }

    /**
     * The margin as it may be told; silent when none of its classes may be told alone.
     *
     * @param exact   by class, all of them; their sum may be told beside the sums of the earlier ones
     * @param earlier every margin of the same classes that was ever told
     */
    static Margin of(LocalDate until, SortedMap<String, Headcount> exact, List<Margin> earlier) {
        var suppression = new Suppression(exact, earlier);
        suppression.run();
        return suppression.margin(until);
    }

    private void run() {
        order.stream().filter(one -> !isTellableAlone(one)).forEach(hidden::add);
        var tooMuch = blockThatTellsTooMuch();
        while (tooMuch.isPresent() && (hidden.addAll(tooMuch.get()) || hideOneMore())) {
            tooMuch = blockThatTellsTooMuch();
        }
    }

    private boolean isTellableAlone(String one) {
        var now = exactly(one);
        return now.isTellable()
                && earlier.stream()
                        .filter(margin -> !margin.hidden().contains(one))
                        .allMatch(margin -> now.isTellableBeside(margin.of(one)));
    }

    private Optional<SortedSet<String>> blockThatTellsTooMuch() {
        if (!hidden.isEmpty() && !exactly(hidden).hides(hidden.size())) {
            return Optional.of(hidden);
        }
        for (Margin margin : earlier) {
            for (SortedSet<String> block : blocks(margin)) {
                if (!exactly(block).hidesBeside(margin.of(block), block.size())) {
                    return Optional.of(block);
                }
            }
        }
        return Optional.empty();
    }

    /** The smallest sets of several classes whose sums are known both from an earlier margin and from this one. */
    private List<SortedSet<String>> blocks(Margin margin) {
        var blocks = new ArrayList<SortedSet<String>>();
        if (margin.hidden().stream().anyMatch(hidden::contains)) {
            var both = new TreeSet<>(hidden);
            both.addAll(margin.hidden());
            blocks.add(both);
        } else {
            blocks.add(hidden);
            blocks.add(margin.hidden());
        }
        return blocks;
    }

    /** Hides the class that follows the hidden ones; false when there is none left. */
    private boolean hideOneMore() {
        int after = hidden.isEmpty() ? 0 : order.indexOf(hidden.last()) + 1;
        for (int i = 0; i < order.size(); i++) {
            String next = order.get((after + i) % order.size());
            if (!hidden.contains(next) && isSomebodyEver(next)) {
                return hidden.add(next);
            }
        }
        return false;
    }

    private boolean isSomebodyEver(String one) {
        return !exactly(one).equals(Headcount.NONE)
                || earlier.stream().anyMatch(margin -> margin.classes().contains(one));
    }

    private Headcount exactly(String one) {
        return exact.getOrDefault(one, Headcount.NONE);
    }

    private Headcount exactly(SortedSet<String> some) {
        return Headcount.sum(some.stream().map(this::exactly).toList());
    }

    private Margin margin(LocalDate until) {
        var shown = new TreeMap<String, Headcount>();
        for (Map.Entry<String, Headcount> one : exact.entrySet()) {
            if (!hidden.contains(one.getKey()) && !one.getValue().equals(Headcount.NONE)) {
                shown.put(one.getKey(), one.getValue());
            }
        }
        return new Margin(until, shown, hidden, exactly(hidden));
    }
}
