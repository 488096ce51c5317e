package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was ever told of a population, oldest first. What is told once cannot be taken back: whatever is told next must be safe
 * beside all of it.
 *
 * @param totals  its sizes
 * @param margins by the name of the margin; silent ones among them, which say how many there were when nothing else was told
 */
public record Told(List<Total> totals, SortedMap<String, List<Margin>> margins) {

    /** Of a population of which nothing was told. */
    public static final Told NOTHING = new Told(List.of(), new TreeMap<>());

    /** How many there were up to a day. */
    public record Total(LocalDate until, Headcount count) {}

    public Told {
        totals = List.copyOf(totals);
        var copy = new TreeMap<String, List<Margin>>();
        margins.forEach((name, some) -> copy.put(name, List.copyOf(some)));
        margins = Collections.unmodifiableSortedMap(copy);
    }

    /** The last total; empty while there are too few to be told. */
    public Optional<Total> total() {
        return totals.isEmpty() ? Optional.empty() : Optional.of(totals.getLast());
    }

    /** The last of the margins of that name that tells something; empty before the first. */
    public Optional<Margin> margin(String name) {
        return margins.getOrDefault(name, List.of()).stream()
                .filter(margin -> !margin.isSilent())
                .reduce((_, last) -> last);
    }

    /** With what may be told of the population as it is now; unchanged as long as that is nearly what was told. */
    public Told next(LocalDate until, Exact exact) {
        if (!mayTell(exact.total())) {
            return this;
        }
        var moreTotals = new ArrayList<>(totals);
        moreTotals.add(new Total(until, exact.total()));
        var moreMargins = new TreeMap<>(margins);
        exact.margins()
                .forEach((name, classes) ->
                        moreMargins.put(name, next(until, classes, margins.getOrDefault(name, List.of()))));
        return new Told(moreTotals, moreMargins);
    }

    private boolean mayTell(Headcount total) {
        boolean isNew = total().filter(last -> last.count().equals(total)).isEmpty();
        return isNew
                && total.persons() >= Headcount.FEWEST
                && totals.stream().allMatch(told -> total.isTellableBeside(told.count()));
    }

    /** Margins are told with the first total of a year: when they are is no secret, so that their not being told betrays nothing. */
    private static List<Margin> next(LocalDate until, SortedMap<String, Headcount> exact, List<Margin> told) {
        if (!told.isEmpty() && told.getLast().until().getYear() == until.getYear()) {
            return told;
        }
        var more = new ArrayList<>(told);
        more.add(Suppression.of(until, exact, told));
        return more;
    }
}
