package org.maillage.impact.declaration;

/** Why a service is closed. */
public enum ClosingReason {
    NO_FUNDING,
    NO_DEMAND,
    MOVED,
    STRUCTURE_CLOSED,
    DUPLICATE,
    OTHER
}
