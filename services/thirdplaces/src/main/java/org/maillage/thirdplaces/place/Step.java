package org.maillage.thirdplaces.place;

/** What may be said of a place, under the name that people read. */
public enum Step {
    REGISTER("Tiers-lieu enregistré"),
    OPEN_SPACE("Espace ouvert"),
    WITHDRAW_SPACE("Espace retiré"),
    GRANT_LABEL("Label accordé"),
    RENEW_LABEL("Label renouvelé"),
    EXPIRE_LABEL("Label expiré"),
    CORRECT_EVENT("Événement corrigé");

    private final String inFrench;

    Step(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }
}
