package org.maillage.incubation.project;

/** Names of the states, as screens say them. The way of a project goes down the list. */
public enum Status {
    OPEN("ouvert"),
    APPLIED("candidat"),
    WAITING_LIST("sur liste d’attente"),
    ADMITTED("admis"),
    IN_STAGE("accompagné"),
    SUSPENDED("suspendu"),
    DECLINED("refusé"),
    EXITED("sorti");

    private final String inFrench;

    Status(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The state of a project in the messages that people read. */
    public String inFrench() {
        return inFrench;
    }

    /** Whether a project on its way may still come to {@code other}: further on, or back from a suspension. */
    boolean leadsTo(Status other) {
        return compareTo(SUSPENDED) <= 0 && (compareTo(other) <= 0 || (this == SUSPENDED && other == IN_STAGE));
    }
}
