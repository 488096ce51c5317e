package org.maillage.projection.statements;

/** How far a statement has come. In this order one follows the other: a final verdict, {@code APPLIED} or {@code REFUSED}, stays. */
public enum Outcome {
    /** At the door; its owner has not said anything yet. */
    ACCEPTED,
    /** For a file that nobody has opened yet. */
    WAITING,
    APPLIED,
    REFUSED
}
