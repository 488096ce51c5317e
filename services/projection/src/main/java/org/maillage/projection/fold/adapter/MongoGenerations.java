package org.maillage.projection.fold.adapter;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** What a generation was begun with, and may never differ from: the versions of its figures and the identities of its topics. */
final class MongoGenerations {

    private static final String VALUE = "value";

    private final MongoCollection<BsonDocument> facts;
    private final int generation;

    MongoGenerations(MongoDatabase database, int generation) {
        this.facts = database.getCollection("generations", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
        this.generation = generation;
    }

    /**
     * Begins the generation, or makes sure that it was begun so.
     *
     * @param digest   of the figures' versions
     * @param topicIds by topic name, the identity that the broker gave it
     * @throws GenerationRefusedException when journal and cells were made from other figures, or from a topic that is gone
     */
    void require(String digest, Map<String, String> topicIds) {
        String known = known("figures", digest);
        if (!known.equals(digest)) {
            throw new GenerationRefusedException("generation " + generation
                    + " was made with other figures: raise maillage.projection.generation to begin a new one");
        }
        topicIds.forEach((topic, id) -> {
            if (!known(topic, id).equals(id)) {
                throw new GenerationRefusedException(
                        topic + " was deleted and made again: its offsets mean something else than in the journal");
            }
        });
    }

    private String known(String name, String value) {
        var id = new BsonString("g" + generation + "/" + name);
        try {
            facts.insertOne(new BsonDocument("_id", id).append(VALUE, new BsonString(value)));
            return value;
        } catch (DuplicateKeyException | MongoWriteException alreadyThere) {
            return Objects.requireNonNull(facts.find(Filters.eq("_id", id)).first(), id::getValue)
                    .getString(VALUE)
                    .getValue();
        }
    }
}
