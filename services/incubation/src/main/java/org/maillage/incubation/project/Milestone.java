package org.maillage.incubation.project;

/** Milestones (jalons), each reached once, in any order. */
public enum Milestone {
    PROBLEM_VALIDATED("problème validé"),
    TESTED_ON_TERRITORY("testé sur le territoire"),
    IMPACT_THESIS("thèse d’impact"),
    BUSINESS_MODEL("modèle économique"),
    LEGAL_FORM_CHOSEN("forme juridique choisie"),
    FUNDING_PLAN_CLOSED("plan de financement bouclé"),
    FIRST_USER("premier usager"),
    FIRST_REVENUE("premier chiffre d’affaires");

    private final String inFrench;

    Milestone(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What a person reads for it. */
    public String inFrench() {
        return inFrench;
    }
}
