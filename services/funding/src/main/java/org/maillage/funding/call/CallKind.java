package org.maillage.funding.call;

/** What kind of call. */
public enum CallKind {
    /** Appel à projets. */
    CALL_FOR_PROJECTS,
    /** Appel à manifestation d’intérêt. */
    EXPRESSION_OF_INTEREST,
    /** Prix. */
    PRIZE,
    /** Contrat de ville. */
    CITY_CONTRACT
}
