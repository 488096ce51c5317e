package org.maillage.eventing.model;

/** What may be switched off to see that it is needed. */
enum Rule {
    NONE,
    OUTCOME_MEMORY,
    REFUSALS_REMEMBERED,
    REVISION_GUARD,
    CONTIGUOUS_ACKNOWLEDGEMENTS,
    GAP_RULE
}
