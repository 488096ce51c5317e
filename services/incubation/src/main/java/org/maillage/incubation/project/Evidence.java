package org.maillage.incubation.project;

/** What a survival check rests on. */
public enum Evidence {
    /** The register of businesses (Sirene). */
    SIRENE,
    DECLARATION,
    VISIT
}
