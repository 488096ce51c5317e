package org.maillage.thirdplaces.incoming.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maillage.thirdplaces.occupancy.Neighbours;
import org.maillage.thirdplaces.place.PlaceState.Registered;
import org.maillage.thirdplaces.place.RegisteredPlaces;

/** What a service may know: places, neighbours and projects, kept in memory. */
final class Surroundings implements RegisteredPlaces, Neighbours {

    final Map<UUID, Registered> places = new HashMap<>();
    final Map<UUID, List<UUID>> eventsHeld = new HashMap<>();
    final List<Neighbour> neighbours = new ArrayList<>();
    final InMemoryProjects projects = new InMemoryProjects();

    @Override
    public Map<UUID, Registered> find(Collection<UUID> asked) {
        var found = new HashMap<>(places);
        found.keySet().retainAll(asked);
        return found;
    }

    @Override
    public Map<UUID, List<UUID>> eventsHeldIn(Collection<UUID> asked) {
        var found = new HashMap<>(eventsHeld);
        found.keySet().retainAll(asked);
        return found;
    }

    @Override
    public List<Neighbour> in(Collection<UUID> asked, LocalDate since) {
        return neighbours.stream().filter(it -> asked.contains(it.placeId())).toList();
    }
}
