package org.maillage.impact.job;

/** When a situation is checked; each but OTHER once. */
public enum Checkpoint {
    HIRING,
    M6,
    M12,
    OTHER
}
