package org.maillage.impact.declaration;

/** How well something declared is proved; each level says more than the one before. */
public enum Proof {
    /** Said, nothing more. */
    DECLARED,
    /** A document is there. */
    DOCUMENTED,
    /** Someone has checked it. */
    VERIFIED
}
