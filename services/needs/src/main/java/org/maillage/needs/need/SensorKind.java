package org.maillage.needs.need;

/** Who picked a need up (capteur). */
public enum SensorKind {
    CITIZEN_HOUSE,
    NEIGHBOURHOOD_HOUSE,
    SOCIAL_CENTRE,
    CITIZEN_COUNCIL,
    LANDLORD,
    RESIDENT_GROUP,
    AGENT,
    OTHER
}
