package org.maillage.needs.incoming.impact;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.ServiceStanding;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Where every service stands. It is noted <em>before</em> any need is asked to react, and read while a need is decided: of two
 * services that close at the same moment on two instances, whichever is noted last finds the other closed, so that a need both
 * had answered is reopened.
 */
public final class Services {

    private static final FindOneAndUpdateOptions AS_IT_IS_THEN =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> collection;

    /** Keeps them in the collection {@code services}. */
    public Services(MongoOperations mongo) {
        this.collection = mongo.getCollection("services").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Makes the index that is not there. */
    public void ensureIndexes() {
        collection.createIndex(Indexes.ascending("needs"));
    }

    /**
     * Notes what an event says of a service, unless as much is noted already: a closed service does not open again because its
     * opening is delivered again.
     *
     * @param sequence of the event
     * @return where it stands then
     */
    Service note(UUID id, long sequence, Change change) {
        var seenLess = new Document("$lt", List.of(orElse("$sequence", 0L), sequence));
        var kept = new Document("$setDifference", List.of(orElse("$needs", List.of()), List.copyOf(change.removed())));
        var noted = new Document("_id", id)
                .append("sequence", sequence)
                .append("open", change.open() == null ? orElse("$open", true) : change.open())
                .append("closedAt", change.closedAt() == null ? "$closedAt" : change.closedAt())
                .append("needs", new Document("$setUnion", List.of(kept, List.copyOf(change.added()))));
        var chosen = new Document("$cond", List.of(seenLess, noted, "$$ROOT"));
        List<Bson> update = List.of(new Document("$replaceWith", chosen));
        return read(Objects.requireNonNull(collection.findOneAndUpdate(Filters.eq("_id", id), update, AS_IT_IS_THEN)));
    }

    /** These services, as far as they are known, and every open one that answers one of these needs. */
    List<Service> find(Collection<UUID> ids, Collection<UUID> needs) {
        return collection
                .find(Filters.or(
                        Filters.in("_id", ids), Filters.and(Filters.in("needs", needs), Filters.eq("open", true))))
                .map(Services::read)
                .into(new ArrayList<>());
    }

    /**
     * A person recognises a service as an answer to a need. That is noted with the service as long as it is open, so that its
     * closing reaches the need, whichever of the two comes first.
     */
    public ServiceStanding recognise(UUID id, UUID need) {
        var whileOpen = Filters.and(Filters.eq("_id", id), Filters.eq("open", true));
        if (collection.updateOne(whileOpen, Updates.addToSet("needs", need)).getMatchedCount() > 0) {
            return ServiceStanding.OPEN;
        }
        boolean isKnown = collection.find(Filters.eq("_id", id)).first() != null;
        return isKnown ? ServiceStanding.CLOSED : ServiceStanding.UNKNOWN;
    }

    private static Service read(Document stored) {
        return new Service(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getBoolean("open"),
                stored.get("closedAt", Date.class) == null
                        ? null
                        : stored.getDate("closedAt").toInstant(),
                new HashSet<>(stored.getList("needs", UUID.class)));
    }

    private static Document orElse(String field, Object otherwise) {
        return new Document("$ifNull", List.of(field, otherwise));
    }

    /**
     * What an event changes.
     *
     * @param open     null leaves it as it is
     * @param closedAt when it closed; null leaves it as it is
     * @param added    needs that it answers
     * @param removed  needs that it does not answer after all
     */
    record Change(@Nullable Boolean open, @Nullable Instant closedAt, Set<UUID> added, Set<UUID> removed) {

        static Change opened(Set<UUID> needs) {
            return new Change(true, null, needs, Set.of());
        }

        /** What it answered stays with it: those are the needs to tell. */
        static Change closed(Set<UUID> needs, Instant at) {
            return new Change(false, at, needs, Set.of());
        }

        static Change cancelled(Set<UUID> needs) {
            return new Change(false, null, needs, Set.of());
        }

        static Change corrected(Set<UUID> added, Set<UUID> removed) {
            return new Change(null, null, added, removed);
        }
    }
}
