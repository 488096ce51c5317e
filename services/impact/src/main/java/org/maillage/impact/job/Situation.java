package org.maillage.impact.job;

/** What is known of a person 12 months after the hiring. */
public enum Situation {
    NONE,
    IN_POST,
    LEFT
}
