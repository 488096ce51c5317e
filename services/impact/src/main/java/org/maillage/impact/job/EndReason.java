package org.maillage.impact.job;

/** Why a job ended. */
public enum EndReason {
    END_OF_CONTRACT,
    RESIGNATION,
    DISMISSAL,
    CLOSURE,
    OTHER
}
