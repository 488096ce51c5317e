package org.maillage.needs.need;

/** What the engagement committee (comité d’engagement) says after a study. */
public enum CommitteeDecision {
    /** A holder may be looked for. */
    GO,
    /** Another exploration or study first. */
    REWORK,
    /** No further: the need is shelved. */
    STOP
}
