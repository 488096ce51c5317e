package org.maillage.funding.grant;

/** Names of the states, as events and screens say them. The way of a grant goes down the list to PAID. */
public enum Stage {
    SUBMITTED("déposée"),
    INFO_REQUESTED("en attente de pièces"),
    ADMISSIBLE("recevable"),
    RANKED("classée par le jury"),
    AWARDED("attribuée"),
    NOTIFIED("notifiée"),
    AGREED("conventionnée"),
    PAYING("en cours de versement"),
    PAID("versée"),
    INADMISSIBLE("irrecevable"),
    REJECTED("refusée"),
    WITHDRAWN("retirée"),
    CLOSED("soldée");

    private final String inFrench;

    Stage(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The state of a grant in the messages that people read. */
    public String inFrench() {
        return inFrench;
    }

    /** Whether anything may still happen. */
    public boolean isOpen() {
        return compareTo(PAID) <= 0;
    }

    /** Whether a grant on its way may still come to {@code other}. */
    boolean leadsTo(Stage other) {
        return isOpen() && other.isOpen() && compareTo(other) <= 0;
    }
}
