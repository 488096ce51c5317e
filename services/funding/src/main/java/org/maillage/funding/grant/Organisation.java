package org.maillage.funding.grant;

import java.util.ArrayList;
import java.util.List;
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

    private static final int SIREN_DIGITS = 9;

    /** What it is recognised by in another application: SIREN, RNA, or the opaque id of a person. */
    public List<String> keys() {
        var keys = new ArrayList<String>();
        if (siret != null) {
            keys.add("siren:" + siret.substring(0, Math.min(SIREN_DIGITS, siret.length())));
        } else if (siren != null) {
            keys.add("siren:" + siren);
        }
        if (rna != null) {
            keys.add("rna:" + rna);
        }
        if (id != null) {
            keys.add("person:" + id);
        }
        return List.copyOf(keys);
    }

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
        OTHER;

        /** Whether the law asks it to subscribe to the republican commitment (loi n° 2000-321, art. 10-1). */
        public boolean owesRepublicanCommitment() {
            return this == ASSOCIATION || this == FOUNDATION;
        }
    }
}
