package org.maillage.needs.need;

/** Names of the states, as events and screens say them. The way of a need goes down the list. */
public enum Stage {
    REPORTED("signalé"),
    QUALIFIED("qualifié"),
    IN_EXPLORATION("en exploration"),
    EXPLORED("exploré"),
    IN_STUDY("à l’étude"),
    STUDIED("étudié"),
    SEEKING_HOLDER("en recherche de porteur"),
    HOLDER_SELECTED("confié à un porteur"),
    HANDED_OVER("transmis à un projet"),
    ANSWERED("répondu"),
    REJECTED("écarté"),
    SHELVED("mis en attente"),
    MERGED("rapproché d’un autre");

    private final String inFrench;

    Stage(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The state of a need in the messages that people read. */
    public String inFrench() {
        return inFrench;
    }

    /** Whether a need on its way may still come to {@code other}: further on, or once more after a committee’s REWORK. */
    boolean leadsTo(Stage other) {
        return isOpen() && (compareTo(other) <= 0 || (compareTo(STUDIED) <= 0 && other.compareTo(IN_EXPLORATION) >= 0));
    }

    private boolean isOpen() {
        return compareTo(HANDED_OVER) <= 0;
    }
}
