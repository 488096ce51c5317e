package org.maillage.incubation.project;

/** How a file was opened. */
public enum Origin {
    /** By the hand-over of a need. */
    HANDED_OVER,
    /** By a candidacy for a cohort. */
    APPLICATION,
    /** Directly. */
    DIRECT
}
