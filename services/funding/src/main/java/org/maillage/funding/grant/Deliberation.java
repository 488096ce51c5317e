package org.maillage.funding.grant;

/** What a deliberation came to. */
public enum Deliberation {
    AWARDED,
    REJECTED
}
