package org.maillage.thirdplaces.place.adapter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.maillage.thirdplaces.place.PlaceState;
import org.maillage.thirdplaces.place.PlaceState.Registered;
import org.maillage.thirdplaces.place.RegisteredPlaces;

/** The places as the database has them: only what is asked for is read, since a place has a long history. */
final class MongoPlaces implements RegisteredPlaces {

    private static final String EVENT_HELD = "org.maillage.thirdplaces.place-event-held.v1";

    private final MongoCollection<Document> collection;
    private final PlaceStates states;

    MongoPlaces(MongoCollection<Document> collection, PlaceStates states) {
        this.collection = collection;
        this.states = states;
    }

    @Override
    public Map<UUID, Registered> find(Collection<UUID> places) {
        var found = new HashMap<UUID, Registered>();
        if (!places.isEmpty()) {
            collection
                    .find(Filters.and(Filters.in("_id", places), Filters.exists("state")))
                    .projection(Projections.include("state"))
                    .forEach(it -> found.put(id(it), registered(it)));
        }
        return found;
    }

    private Registered registered(Document stored) {
        PlaceState state = states.read(stored.get("state", Document.class));
        return (Registered) state;
    }

    @Override
    public Map<UUID, List<UUID>> eventsHeldIn(Collection<UUID> places) {
        var held = new HashMap<UUID, List<UUID>>();
        if (!places.isEmpty()) {
            collection
                    .find(Filters.in("_id", places))
                    .projection(Projections.include("history.id", "history.type"))
                    .forEach(it -> held.put(id(it), eventsHeld(it)));
        }
        return held;
    }

    private static List<UUID> eventsHeld(Document place) {
        var ids = new ArrayList<UUID>();
        for (Document entry : place.getList("history", Document.class, List.of())) {
            if (EVENT_HELD.equals(entry.getString("type"))) {
                ids.add(Objects.requireNonNull(entry.get("id", UUID.class)));
            }
        }
        return ids;
    }

    private static UUID id(Document stored) {
        return Objects.requireNonNull(stored.get("_id", UUID.class));
    }
}
