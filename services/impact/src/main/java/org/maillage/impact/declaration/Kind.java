package org.maillage.impact.declaration;

/** What a declaration is about. */
public enum Kind {
    BENEFICIARIES,
    VOLUNTEER_HOURS,
    SERVICE,
    COFUNDING,
    PARTNERSHIP,
    SURVEY
}
