package org.maillage.territory;

import java.util.List;

/**
 * A QPV of one zoning.
 *
 * @param code     official code, unique over all zonings
 * @param zoning   year of its zoning
 * @param label    official name
 * @param communes INSEE codes of the communes that it lies in, at least one
 */
public record District(String code, String zoning, String label, List<String> communes) {

    public District {
        if (communes.isEmpty()) {
            throw new IllegalArgumentException("district " + code + " lies in no commune");
        }
        communes = List.copyOf(communes);
    }
}
