package org.maillage.projection.reading;

import java.util.List;

/**
 * A contribution, and what it does in a value. Where cells of several territories are added up, it is there once for each in which it
 * counts.
 *
 * @param territory in whose cells it counts
 * @param terms     those in which it is added up; one or more
 */
public record Explained(Counted counted, String territory, List<Term> terms) {

    /** What tells it from every other of the same value. */
    public record Identity(Counted.Identity counted, String territory) {}

    public Explained {
        terms = List.copyOf(terms);
    }

    /** What tells it from every other of the same value. */
    public Identity identity() {
        return new Identity(counted.identity(), territory);
    }

    /** Whether it is in nothing but what is told beside the value. */
    public boolean isToldOnly() {
        return terms.stream().allMatch(Term::told);
    }
}
