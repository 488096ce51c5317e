package org.maillage.impact.declaration;

/** Where a declaration stands, as people read it. */
public enum Stage {
    DECLARED("déclarée"),
    SERVICE_CLOSED("de service fermé"),
    CANCELLED("annulée");

    private final String inFrench;

    Stage(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it, after « une déclaration ». */
    public String inFrench() {
        return inFrench;
    }
}
