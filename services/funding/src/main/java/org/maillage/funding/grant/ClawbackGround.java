package org.maillage.funding.grant;

/** Why money is asked back. */
public enum ClawbackGround {
    UNSPENT,
    NOT_REALISED,
    MISUSE,
    REPUBLICAN_COMMITMENT,
    REPORT_MISSING
}
