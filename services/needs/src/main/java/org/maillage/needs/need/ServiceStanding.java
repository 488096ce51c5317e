package org.maillage.needs.need;

/** What is known here of a service that may answer a need. */
public enum ServiceStanding {
    OPEN,
    CLOSED,
    /** Not heard of yet. */
    UNKNOWN
}
