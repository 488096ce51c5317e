package org.maillage.projection.reading;

import java.util.List;

/**
 * What a value is made of.
 *
 * @param value     what the contributions add up to
 * @param upTo      the cut below which they lie: asked again below the same cut, they are the same
 * @param knowledge by which they were chosen
 * @param terms     the sums that it is read from
 * @param all       every contribution to these, in no order
 */
public record Explanation(Value value, Offsets upTo, Knowledge knowledge, List<Term> terms, List<Explained> all) {

    public Explanation {
        terms = List.copyOf(terms);
        all = List.copyOf(all);
    }

    /** The contributions to the value itself, without those that are only told beside it. */
    public List<Explained> contributions() {
        return all.stream().filter(it -> !it.isToldOnly()).toList();
    }

    /** What the contributions to one of the terms add up to. */
    public long sum(Term term) {
        return all.stream()
                .filter(it -> it.terms().contains(term))
                .mapToLong(it -> it.counted().amount())
                .sum();
    }
}
