package org.maillage.funding.grant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares amounts out among the districts of an action, to the cent: by largest remainder, ties to the first. What comes in
 * parts is shared out on its running total, so that the parts of each district add up to its share of the whole.
 */
final class Shares {

    private static final int WHOLE = 100;

    private Shares() {}

    /** What each district has of a total that grew, or fell, from one amount to another. */
    static List<Allocation> between(List<Target> targets, long beforeCents, long afterCents) {
        long[] before = of(targets, beforeCents);
        long[] after = of(targets, afterCents);
        var allocations = new ArrayList<Allocation>();
        for (int place = 0; place < targets.size(); place++) {
            allocations.add(new Allocation(targets.get(place).districts(), after[place] - before[place]));
        }
        return List.copyOf(allocations);
    }

    /** What each district has of a total. */
    static List<Allocation> of(long totalCents, List<Target> targets) {
        return between(targets, 0, totalCents);
    }

    private static long[] of(List<Target> targets, long totalCents) {
        long[] shares = targets.stream()
                .mapToLong(it -> totalCents * it.sharePercent() / WHOLE)
                .toArray();
        long left = totalCents - Arrays.stream(shares).sum();
        IntStream.range(0, targets.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        place -> -(totalCents * targets.get(place).sharePercent() % WHOLE)))
                .limit(left)
                .forEach(place -> shares[place]++);
        return shares;
    }
}
