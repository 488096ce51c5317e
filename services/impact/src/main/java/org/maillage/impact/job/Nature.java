package org.maillage.impact.job;

/** What the job is to the action. */
public enum Nature {
    CREATED,
    MAINTAINED,
    INSERTION
}
