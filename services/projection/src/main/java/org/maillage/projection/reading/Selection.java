package org.maillage.projection.reading;

import java.util.Set;

/**
 * Which cells of a figure are asked for.
 *
 * @param territories those asked for; empty for all that have any
 */
public record Selection(String zoning, Set<String> territories, Period period) {

    public Selection {
        territories = Set.copyOf(territories);
    }
}
