package org.maillage.territory;

import java.util.Map;

/**
 * A neighbourhood as its residents name it (quartier vécu), smaller than a QPV or across its limits.
 *
 * @param name    as written by those who live there
 * @param commune INSEE code
 * @param codes   by zoning, the district that it belongs to or {@link Territories#OUTSIDE}; no entry where that is not established
 */
public record LivedNeighbourhood(String name, String commune, Map<String, String> codes) {

    public LivedNeighbourhood {
        codes = Map.copyOf(codes);
    }
}
