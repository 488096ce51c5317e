package org.maillage.projection.reading;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.maillage.projection.figures.Contribution;

/**
 * The contributions of a counted figure to some territories in a period.
 *
 * @param territories those asked for; empty for all
 */
public record ProvenanceQuery(String figure, int version, String zoning, Set<String> territories, Period period) {

    public ProvenanceQuery {
        territories = Set.copyOf(territories);
    }

    /** Whether a contribution of the figure is among them. */
    public boolean matches(Contribution contribution) {
        return period.contains(contribution.on())
                && isIn(contribution.where().byZoning().getOrDefault(zoning, List.of()));
    }

    private boolean isIn(List<String> some) {
        return territories.isEmpty() ? !some.isEmpty() : !Collections.disjoint(territories, some);
    }
}
