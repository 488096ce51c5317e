package org.maillage.projection.reading;

import java.util.Set;

/** The districts that are known, zoning by zoning: reference data, no fact. */
public interface Districts {

    /** The years that name the zonings, oldest first. */
    Set<String> zonings();

    /** The codes of a zoning; none of one that is not known. */
    Set<String> of(String zoning);

    /**
     * Those that lie in a commune, be it in part.
     *
     * @param commune INSEE code
     */
    Set<String> in(String zoning, String commune);
}
