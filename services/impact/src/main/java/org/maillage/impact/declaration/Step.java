package org.maillage.impact.declaration;

/** What may be said of a declaration, under the name that people read. */
public enum Step {
    DECLARE("Déclaration"),
    CLOSE_SERVICE("Service fermé"),
    CORRECT("Déclaration corrigée"),
    VERIFY("Déclaration vérifiée"),
    DISPUTE("Déclaration contestée"),
    ANSWER_DISPUTE("Réponse à la contestation");

    private final String inFrench;

    Step(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }
}
