package org.maillage.impact.job;

/** What a check finds. */
public enum CheckedStatus {
    IN_POST,
    LEFT,
    /** The contract goes on, with a new length. */
    RENEWED
}
