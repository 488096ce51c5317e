package org.maillage.thirdplaces.place;

/**
 * A space that a place lets.
 *
 * @param space      the place's own code for it
 * @param label      its name
 * @param lettableM2 area to let, in square metres
 * @param desks      desks to let
 */
public record SpaceOffer(String space, String label, Kind kind, int lettableM2, int desks) {

    /** What it is for. */
    public enum Kind {
        OFFICE,
        COWORKING,
        WORKSHOP,
        MEETING_ROOM,
        KITCHEN,
        GARDEN,
        FORECOURT,
        EVENT_HALL
    }
}
