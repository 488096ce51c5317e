package org.maillage.incubation.project;

/** What became of a project when its support ended. */
public enum ExitOutcome {
    STRUCTURE_CREATED,
    JOINED_EXISTING_STRUCTURE,
    MERGED,
    PIVOTED_OUT,
    ABANDONED,
    EXCLUDED;

    boolean needsAReason() {
        return this == ABANDONED || this == EXCLUDED;
    }
}
