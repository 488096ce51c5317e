package org.maillage.needs.need;

/** How the search for a holder ended. */
public enum SearchOutcome {
    SELECTED,
    FAILED
}
