package org.maillage.projection.reading;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;

/** By what contributions are put in order. Among equals the latest day comes first, and then the order is arbitrary but always the same. */
public enum ContributionOrder {
    /** The day on which they count. */
    DAY,
    /** When their event happened. */
    OCCURRED,
    /** When it was established. */
    RECORDED,
    /** What they add. */
    AMOUNT,
    /** Who said so; those that nobody said come last. */
    SENDER;

    private static final Comparator<Counted> SAME = comparing(Counted::on)
            .thenComparing(it -> it.position().partition().topic())
            .thenComparingInt(it -> it.position().partition().number())
            .thenComparingLong(it -> it.position().offset())
            .thenComparing(Counted::figure)
            .thenComparingInt(Counted::place)
            .reversed();

    /** The smallest first. */
    public Comparator<Counted> ascending() {
        return first().thenComparing(SAME);
    }

    /** The largest first. */
    public Comparator<Counted> descending() {
        return first().reversed().thenComparing(SAME);
    }

    private Comparator<Counted> first() {
        return switch (this) {
            case DAY -> comparing(Counted::on);
            case OCCURRED -> comparing(it -> it.origin().occurred());
            case RECORDED -> comparing(it -> it.origin().recorded());
            case AMOUNT -> comparingLong(Counted::amount);
            case SENDER -> comparing(it -> it.origin().partnerSource(), nullsLast(naturalOrder()));
        };
    }
}
