package org.maillage.projection.figures;

import java.util.List;

/**
 * A figure made of facts.
 *
 * @param <F> the facts that it counts, and no others
 */
public interface Counted<F> extends Figure {

    /** The type of those facts. */
    Class<F> counts();

    /** What {@code fact} adds, each to one day, its territories and breakdowns; empty when nothing. Pure; integers only. */
    List<Contribution> contributions(F fact);

    /** The same for any fact: one that this figure does not count adds nothing. */
    default List<Contribution> of(Object fact) {
        return counts().isInstance(fact) ? contributions(counts().cast(fact)) : List.of();
    }
}
