package org.maillage.thirdplaces.incoming.partners;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Ids;
import org.maillage.thirdplaces.place.Organisation.LegalForm;

/** What the data of several statements are made of, version 1. */
interface PartsV1 {

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

    /** Days from one to another, both included. */
    record Period(LocalDate from, LocalDate to) {}

    /** Another file: by our id, or in the partner's own words. */
    record Reference(
            @Nullable UUID id,
            @Nullable String source,
            @Nullable String subject) {

        /** Its id, which can always be computed. */
        UUID file() {
            return id != null ? id : Ids.aggregate(Objects.requireNonNull(source), Objects.requireNonNull(subject));
        }
    }

    /** The id of a file that may be named. */
    static @Nullable UUID fileOf(@Nullable Reference named) {
        return named == null ? null : named.file();
    }

    /** A free text that may be there, by its field. */
    static Map<String, String> text(String field, @Nullable String text) {
        return text == null ? Map.of() : Map.of(field, text);
    }
}
