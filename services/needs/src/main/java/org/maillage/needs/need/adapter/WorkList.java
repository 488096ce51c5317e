package org.maillage.needs.need.adapter;

/** What staff have to look at. A reminder is a list that is looked up, never an event. */
enum WorkList {
    /** Needs whose reporter was promised an answer by today and has none. */
    ANSWERS_PROMISED("Réponses promises au signalement, échues"),
    /** Needs on their way whose project was given up, while no other has taken them up. */
    WITHOUT_HOLDER_AGAIN("Besoins de nouveau sans porteur"),
    /** Needs that a service says it answers, though they are not that far. */
    SERVICES_WAITING("Services ouverts pour un besoin qui n’est pas encore qualifié");

    private final String inFrench;

    WorkList(String inFrench) {
        this.inFrench = inFrench;
    }

    /** What the list is called on screens. */
    String inFrench() {
        return inFrench;
    }
}
