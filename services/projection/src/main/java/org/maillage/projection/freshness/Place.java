package org.maillage.projection.freshness;

import org.maillage.projection.figures.Territories;

/**
 * Where something was heard of.
 *
 * @param zoning    empty for {@link #ANYWHERE}
 * @param territory with cells of its own, such as a QPV of the zoning
 */
public record Place(String zoning, String territory) {

    /** The whole city, whatever the zoning: what happened nowhere in particular is in it, too. */
    public static final Place ANYWHERE = new Place("", Territories.WHOLE);

    /** A territory of a zoning; {@link #ANYWHERE} for the whole. */
    public static Place of(String zoning, String territory) {
        return territory.equals(Territories.WHOLE) ? ANYWHERE : new Place(zoning, territory);
    }
}
