package org.maillage.projection.threads;

/** How a thread stands. */
public enum State {
    /** Something is still to come. */
    OPEN,
    /** A service answers a need of it. */
    ANSWERED,
    /** The need that it began with was rejected or shelved. */
    SET_ASIDE
}
