package org.maillage.partners.registry.adapter;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.partners.registry.Partner;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A partner in the collection {@code partners}.
 *
 * @param rhythms absent in documents that are older than they
 */
@Document("partners")
record PartnerDocument(
        @Id String id,
        String name,
        List<String> sourcePrefixes,
        List<String> types,
        boolean reprise,
        @Nullable List<Rhythm> rhythms) {

    /** @param days within which the partner is expected to say something of that type again */
    record Rhythm(String type, int days) {}

    static PartnerDocument of(Partner partner) {
        return new PartnerDocument(
                partner.id(),
                partner.name(),
                partner.sourcePrefixes(),
                partner.types().stream().sorted().toList(),
                partner.reprise(),
                partner.rhythms().entrySet().stream()
                        .map(it -> new Rhythm(it.getKey(), it.getValue()))
                        .sorted(comparing(Rhythm::type))
                        .toList());
    }

    Partner partner() {
        var byType = new HashMap<String, Integer>();
        if (rhythms != null) {
            rhythms.forEach(it -> byType.put(it.type(), it.days()));
        }
        return new Partner(id, name, sourcePrefixes, Set.copyOf(types), reprise, byType);
    }
}
