package org.maillage.impact.job;

/** What proves a situation; DSN: déclaration sociale nominative. */
public enum Evidence {
    DECLARATION,
    CONTRACT,
    DSN,
    STAFF
}
