package org.maillage.funding.grant;

import java.util.List;

/**
 * Which money an award is made of.
 *
 * @param schemeCode scheme (dispositif)
 * @param year       budget year
 * @param programmes that it belongs to
 */
public record Budget(String schemeCode, int year, List<String> programmes) {

    public Budget {
        programmes = List.copyOf(programmes);
    }
}
