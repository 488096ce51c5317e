package org.maillage.partners.registry.adapter;

import java.util.List;
import java.util.Set;
import org.maillage.partners.registry.Partner;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A partner in the collection {@code partners}. */
@Document("partners")
record PartnerDocument(@Id String id, String name, List<String> sourcePrefixes, List<String> types, boolean reprise) {

    static PartnerDocument of(Partner partner) {
        return new PartnerDocument(
                partner.id(),
                partner.name(),
                partner.sourcePrefixes(),
                partner.types().stream().sorted().toList(),
                partner.reprise());
    }

    Partner partner() {
        return new Partner(id, name, sourcePrefixes, Set.copyOf(types), reprise);
    }
}
