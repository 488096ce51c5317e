package org.maillage.funding.grant;

/** Who withdraws. */
public enum WithdrawnBy {
    APPLICANT,
    AUTHORITY
}
