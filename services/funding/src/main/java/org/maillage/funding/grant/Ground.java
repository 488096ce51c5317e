package org.maillage.funding.grant;

/** Why an application may not be examined. */
public enum Ground {
    LATE,
    INCOMPLETE,
    OUT_OF_SCOPE,
    APPLICANT_NOT_ELIGIBLE,
    REPORT_MISSING
}
