package org.maillage.partners.door;

/** How far a statement has come, in order. */
public enum State {
    /** Kept; perhaps in the log. */
    RECEIVED,
    /** In the log: its owner will decide. */
    SENT,
    /** Its owner waits for something else. */
    WAITING,
    /** Its owner established facts; final. */
    APPLIED,
    /** Its owner did not; final. */
    REFUSED;

    /** Whether it never changes again. */
    public boolean isFinal() {
        return this == APPLIED || this == REFUSED;
    }
}
