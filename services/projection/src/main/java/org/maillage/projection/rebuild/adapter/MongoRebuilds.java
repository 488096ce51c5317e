package org.maillage.projection.rebuild.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.maillage.eventing.mongo.Inserts;
import org.maillage.projection.rebuild.Proof;
import org.maillage.projection.rebuild.Rebuild;
import org.maillage.projection.rebuild.Rebuild.Advance;
import org.maillage.projection.rebuild.Rebuild.State;
import org.maillage.projection.rebuild.Rebuilds;

/** One document for each rebuild, kept for ever. Which instance is at it is known for as long as it says so. */
final class MongoRebuilds implements Rebuilds {

    private static final String ID = RebuildDocument.ID;
    private static final String STATE = RebuildDocument.STATE;
    private static final String HOLDER = "holder";
    private static final String HELD_UNTIL = "heldUntil";

    private final MongoCollection<Document> rebuilds;
    private final RebuildDocument mapping;
    private final Clock clock;

    MongoRebuilds(MongoDatabase database, RebuildDocument mapping, Clock clock) {
        this.rebuilds = database.getCollection("rebuilds").withWriteConcern(WriteConcern.MAJORITY);
        this.mapping = mapping;
        this.clock = clock;
    }

    @Override
    public boolean add(Rebuild begun) {
        return Inserts.unlessThere(rebuilds, mapping.document(begun));
    }

    @Override
    public Optional<Rebuild> find(int generation) {
        return Optional.ofNullable(rebuilds.find(eq(ID, generation)).first()).map(mapping::rebuild);
    }

    @Override
    public List<Rebuild> latest(int most) {
        return rebuilds.find()
                .sort(Sorts.descending(ID))
                .limit(most)
                .map(mapping::rebuild)
                .into(new ArrayList<>());
    }

    @Override
    public boolean hold(int generation, String holder, Duration time) {
        var now = clock.instant();
        return rebuilds.updateOne(
                                and(eq(ID, generation), or(eq(HOLDER, holder), eq(HOLDER, null), lt(HELD_UNTIL, now))),
                                combine(set(HOLDER, holder), set(HELD_UNTIL, now.plus(time))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void advanced(int generation, Advance advance) {
        onItsWay(
                generation,
                combine(set(RebuildDocument.TAKEN, advance.taken()), set(RebuildDocument.OF, advance.of())));
    }

    @Override
    public void proving(int generation) {
        onItsWay(generation, combine(set(STATE, State.PROVING.name()), unset(RebuildDocument.FAULT)));
    }

    @Override
    public void proved(int generation, Proof proof) {
        onItsWay(
                generation,
                combine(
                        set(STATE, State.PROVED.name()),
                        set(RebuildDocument.PROOF, mapping.document(proof)),
                        unset(RebuildDocument.FAULT)));
    }

    @Override
    public void failed(int generation, String fault) {
        onItsWay(generation, set(RebuildDocument.FAULT, fault));
    }

    @Override
    public void discarded(int generation) {
        rebuilds.updateOne(
                and(eq(ID, generation), ne(STATE, State.DISCARDED.name())), set(STATE, State.DISCARDED.name()));
    }

    private void onItsWay(int generation, Bson update) {
        rebuilds.updateOne(and(eq(ID, generation), in(STATE, State.BUILDING.name(), State.PROVING.name())), update);
    }
}
