package org.maillage.projection.reading;

import java.util.List;
import org.maillage.projection.figures.Contribution;

/** The contributions of a counted figure to one territory, slice and period. */
public record ProvenanceQuery(String figure, int version, String zoning, String territory, Slice slice, Period period) {

    /** Whether a contribution of the figure is among them. */
    public boolean matches(Contribution contribution) {
        return period.contains(contribution.on())
                && contribution
                        .where()
                        .byZoning()
                        .getOrDefault(zoning, List.of())
                        .contains(territory)
                && (slice.isWhole() || slice.value().equals(contribution.by().get(slice.dimension())));
    }
}
