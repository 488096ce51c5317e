package org.maillage.incubation.project;

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

    /** As given, else the beginning of its SIRET; null for one without either, and for a sole trader. */
    public @Nullable String sirenOrOfSiret() {
        if (siren != null || siret == null) {
            return siren;
        }
        return siret.substring(0, SIREN_DIGITS);
    }

    /** What tells it from every other where a register does: its SIREN, or the opaque id of a sole trader. */
    public @Nullable String registered() {
        return id == null ? sirenOrOfSiret() : id.toString();
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
        OTHER
    }
}
