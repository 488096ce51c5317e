package org.maillage.thirdplaces.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that takes part.
 *
 * @param id        opaque, the only identity of a sole trader
 * @param siret     14 digits
 * @param siren     9 digits
 * @param rna       number in the register of associations
 * @param synthetic true for one that was invented for a demonstration
 */
public record Organisation(
        String name,
        @Nullable UUID id,
        @Nullable String siret,
        @Nullable String siren,
        @Nullable String rna,
        @Nullable LegalForm legalForm,
        @Nullable Boolean synthetic) {

    /** Legal form. */
    public enum LegalForm {
        ASSOCIATION,
        FOUNDATION,
        SCIC,
        SCOP,
        CAE,
        SAS_ESS,
        SARL_ESS,
        MUTUAL,
        PUBLIC_BODY,
        COMPANY,
        OTHER
    }
}
