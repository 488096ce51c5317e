package org.maillage.incubation.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.Organisation.LegalForm;

/** An organisation in a domain event. */
public record OrganisationV1(
        String name,
        @Nullable UUID id,
        @Nullable String siret,
        @Nullable String siren,
        @Nullable String rna,
        @Nullable LegalForm legalForm,
        @Nullable Boolean synthetic) {

    /** As it is written. */
    public static OrganisationV1 of(Organisation it) {
        return new OrganisationV1(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    /** The organisation that was written so. */
    public Organisation read() {
        return new Organisation(name, id, siret, siren, rna, legalForm, synthetic);
    }
}
