package org.maillage.projection.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Programmes, such as {@code CITE-EMPLOI}: what belongs to two of them counts in both and once in the whole, so each programme is
 * counted apart, in a part of its own name.
 */
public final class Programmes {

    /** The dimension. */
    public static final String DIMENSION = "programme";

    private Programmes() {}

    /** A contribution, and the same in each of its programmes. */
    public static List<Contribution> with(Contribution whole, List<String> programmes) {
        var contributions = new ArrayList<Contribution>(1 + programmes.size());
        contributions.add(whole);
        for (String programme : new LinkedHashSet<>(programmes)) {
            contributions.add(new Contribution(
                    whole.on(), whole.where(), Map.of(DIMENSION, programme), programme, whole.amount()));
        }
        return contributions;
    }
}
