package org.maillage.impact.job;

/** Kind of contract. */
public enum Contract {
    CDI,
    CDD,
    /** Contrat à durée déterminée d’insertion (code du travail, art. L. 1242-3). */
    CDDI,
    CDI_INCLUSION,
    ALTERNANCE,
    /** Parcours emploi compétences. */
    PEC,
    INTERIM,
    SELF_EMPLOYED,
    OTHER;

    /** Whether it ends by itself, so that its length must be known. */
    public boolean hasAnEnd() {
        return switch (this) {
            case CDI, CDI_INCLUSION, SELF_EMPLOYED -> false;
            case CDD, CDDI, ALTERNANCE, PEC, INTERIM, OTHER -> true;
        };
    }
}
