package org.maillage.impact.job;

/** Gender, as the employer says. */
public enum Gender {
    WOMAN,
    MAN,
    OTHER,
    UNKNOWN
}
