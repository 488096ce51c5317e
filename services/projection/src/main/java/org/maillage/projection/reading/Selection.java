package org.maillage.projection.reading;

import java.util.Set;

/**
 * Which cells of a figure are asked for.
 *
 * @param areas those asked for
 */
public record Selection(String zoning, Areas areas, Period period) {

    /** Of territories, each for itself; empty for all that have any. */
    public Selection(String zoning, Set<String> territories, Period period) {
        this(zoning, Areas.of(territories), period);
    }

    /** The territories whose cells are read; empty for all. */
    public Set<String> territories() {
        return areas.territories();
    }
}
