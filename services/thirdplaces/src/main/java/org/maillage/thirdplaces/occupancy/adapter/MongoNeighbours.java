package org.maillage.thirdplaces.occupancy.adapter;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.maillage.thirdplaces.occupancy.Neighbours;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;
import org.maillage.thirdplaces.occupancy.Stage;

/** Who holds what, as the database has it: found by place, whatever the partition that decides about it. */
final class MongoNeighbours implements Neighbours {

    private final MongoCollection<Document> collection;
    private final OccupancyStates states;

    MongoNeighbours(MongoCollection<Document> collection, OccupancyStates states) {
        this.collection = collection;
        this.states = states;
    }

    @Override
    public List<Neighbour> in(Collection<UUID> places, LocalDate since) {
        return find(places, since).map(this::neighbour).into(new ArrayList<>());
    }

    /** The occupancies of a place that have not ended by a day. */
    List<Signed> signedIn(UUID place, LocalDate since) {
        return find(List.of(place), since).map(this::signed).into(new ArrayList<>());
    }

    private FindIterable<Document> find(Collection<UUID> places, LocalDate since) {
        var notOver = Filters.or(
                Filters.in("state.stage", Stage.AGREED.name(), Stage.IN.name()),
                Filters.gt("state.movedOutOn", since.toString()));
        return collection
                .find(Filters.and(Filters.in("state.placeId", places), notOver))
                .projection(Projections.include("state"));
    }

    private Signed signed(Document stored) {
        return states.read(stored.get("state", Document.class));
    }

    private Neighbour neighbour(Document stored) {
        Signed occupancy = signed(stored);
        var agreement = occupancy.agreement();
        return new Neighbour(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                agreement.placeId(),
                agreement.space(),
                occupancy.holding());
    }
}
