package org.maillage.impact.job;

/** What may be said of a job, under the name that people read. */
public enum Step {
    DECLARE("Emploi déclaré"),
    CHECK("Situation de l’emploi constatée"),
    CONFIRM("Emploi confirmé"),
    END("Emploi terminé"),
    CORRECT("Emploi corrigé"),
    MATCH("Emploi rapproché (déclaré deux fois)"),
    SPLIT("Rapprochement annulé");

    private final String inFrench;

    Step(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }
}
