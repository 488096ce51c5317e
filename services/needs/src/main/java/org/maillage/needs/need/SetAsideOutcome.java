package org.maillage.needs.need;

/** How a need is put aside. */
public enum SetAsideOutcome {
    /** Out of scope (écarté). It no longer counts as qualified. */
    REJECTED,
    /** For later (mis en attente). It counts as before. */
    SHELVED
}
