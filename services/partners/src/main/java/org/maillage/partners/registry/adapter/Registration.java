package org.maillage.partners.registry.adapter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.partners.registry.Partner;

/**
 * A partner's rights as an administrator gives them; absent is nothing.
 *
 * @param rhythms days by type
 */
record Registration(
        @Nullable String name,
        @Nullable List<String> sourcePrefixes,
        @Nullable Set<String> types,
        @Nullable Boolean reprise,
        @Nullable Map<String, Integer> rhythms) {

    Partner of(String id) {
        return new Partner(
                id,
                name == null ? "" : name,
                sourcePrefixes == null ? List.of() : sourcePrefixes,
                types == null ? Set.of() : types,
                Boolean.TRUE.equals(reprise),
                rhythms == null ? Map.of() : rhythms);
    }
}
