package org.maillage.impact.job;

/** Where a job stands, as people read it. */
public enum Stage {
    DECLARED("déclaré"),
    CONFIRMED("confirmé"),
    ENDED("terminé"),
    CANCELLED("annulé");

    private final String inFrench;

    Stage(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it, after « un emploi ». */
    public String inFrench() {
        return inFrench;
    }
}
