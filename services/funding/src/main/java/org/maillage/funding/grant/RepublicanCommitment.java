package org.maillage.funding.grant;

/** Whether the applicant has subscribed to the republican commitment (contrat d’engagement républicain). */
public enum RepublicanCommitment {
    SUBSCRIBED,
    /** For a reason that was given, and is kept sealed. */
    EXEMPT,
    /** For bodies that the law does not ask it from. */
    NOT_APPLICABLE
}
