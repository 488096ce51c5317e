package org.maillage.impact.declaration;

/** What comes of a dispute. */
public enum DisputeOutcome {
    MAINTAINED,
    CORRECTED,
    CANCELLED
}
