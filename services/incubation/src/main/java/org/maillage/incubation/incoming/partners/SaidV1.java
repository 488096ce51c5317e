package org.maillage.incubation.incoming.partners;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Ids;
import org.maillage.incubation.project.Organisation.LegalForm;

/** What several statements have in common, version 1, as the door lets it through. */
interface SaidV1 {

    /** Where something is. */
    record Location(
            double lon,
            double lat,
            @Nullable String address,
            @Nullable String communeCode) {}

    /** An organisation as a partner names it. */
    record Organisation(
            String name,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}

    /** Another file: by our id, or in the partner's own words. */
    record Reference(
            @Nullable UUID id,
            @Nullable String source,
            @Nullable String subject) {

        /** Our id, given or computed. */
        UUID file() {
            return id != null ? id : Ids.aggregate(Objects.requireNonNull(source), Objects.requireNonNull(subject));
        }
    }

    /** A free text under its field, where it was given. */
    static Map<String, String> one(String field, @Nullable String text) {
        return text == null ? Map.of() : Map.of(field, text);
    }

    /** The address of a place, where it was given. */
    static Map<String, String> address(@Nullable Location location) {
        return location == null ? Map.of() : one("address", location.address());
    }
}
