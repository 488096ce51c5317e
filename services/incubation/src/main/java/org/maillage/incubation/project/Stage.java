package org.maillage.incubation.project;

/** Stages of the support, in the order in which they may follow each other; suspended is beside them. */
public enum Stage {
    PRE_INCUBATION("pré-incubation"),
    INCUBATION("incubation"),
    FOLLOW_UP("suivi"),
    SUSPENDED("suspension");

    private final String inFrench;

    Stage(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }

    boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }
}
