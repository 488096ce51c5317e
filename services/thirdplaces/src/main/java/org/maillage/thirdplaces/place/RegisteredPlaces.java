package org.maillage.thirdplaces.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.thirdplaces.place.PlaceState.Registered;

/** The places of this service, for whoever decides about something in them. */
public interface RegisteredPlaces {

    /** Those of the given that are registered. */
    Map<UUID, Registered> find(Collection<UUID> places);

    /** Ids of the events held in each of the given places, in the order in which they became facts. */
    Map<UUID, List<UUID>> eventsHeldIn(Collection<UUID> places);
}
