package org.maillage.projection.reading;

import java.util.Set;
import org.maillage.projection.figures.Definition;

/**
 * One value: of a figure, in an area of a zoning, in a period, of the whole or of one breakdown value.
 *
 * @param area  its name among these
 * @param areas that one alone
 */
public record CellQuery(Definition definition, String zoning, String area, Areas areas, Slice slice, Period period) {

    /** The cells that it is read from. */
    public Selection selection() {
        return new Selection(zoning, areas, period);
    }

    /** The territories in which something can count for it; empty for all. */
    Set<String> territories() {
        return areas.territories();
    }

    /** Whether what counts in a territory counts for it. */
    boolean covers(String territory) {
        return areas.get(area).covers(territory);
    }
}
