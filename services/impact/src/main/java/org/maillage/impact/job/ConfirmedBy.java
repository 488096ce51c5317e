package org.maillage.impact.job;

/** Who confirms that a job is there. */
public enum ConfirmedBy {
    EMPLOYER,
    INCUBATOR,
    STAFF
}
