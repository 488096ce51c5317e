package org.maillage.funding.grant;

/** What the examination of a report came to. */
public enum ReviewOutcome {
    ACCEPTED,
    REJECTED
}
