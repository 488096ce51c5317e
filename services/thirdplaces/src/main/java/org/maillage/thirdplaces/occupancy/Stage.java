package org.maillage.thirdplaces.occupancy;

/** Names of the states, as screens and stored documents say them. The way of an occupancy goes down the list. */
public enum Stage {
    AGREED("signée"),
    IN("en cours"),
    OUT("terminée");

    private final String inFrench;

    Stage(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The state of an occupancy in the messages that people read. */
    public String inFrench() {
        return inFrench;
    }
}
