package org.maillage.projection.fold.adapter;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.maillage.eventing.mongo.Inserts;

/** What a generation was begun with, and may never differ from: the versions of its figures and the identities of its topics. */
final class MongoGenerations {

    private static final String VALUE = "value";
    private static final String DEFINITIONS = "definitions";
    private static final String COMMA = ",";
    private static final String EQUALS = "=";

    private final MongoCollection<BsonDocument> facts;
    private final int generation;

    MongoGenerations(MongoDatabase database, int generation) {
        this.facts = database.getCollection("generations", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
        this.generation = generation;
    }

    /**
     * Begins the generation, or makes sure that it was begun so.
     *
     * @param digest      of the figures' versions
     * @param definitions these versions, by key of the figure
     * @param topicIds    by topic name, the identity that the broker gave it
     * @throws GenerationRefusedException when journal and cells were made from other figures, or from a topic that is gone
     */
    void require(String digest, Map<String, Integer> definitions, Map<String, String> topicIds) {
        String known = known("figures", digest);
        if (!known.equals(digest)) {
            throw new OtherFiguresException(generation);
        }
        known(DEFINITIONS, text(definitions));
        topicIds.forEach((topic, id) -> {
            if (!known(topic, id).equals(id)) {
                throw new GenerationRefusedException(
                        topic + " was deleted and made again: its offsets mean something else than in the journal");
            }
        });
    }

    /** The versions that it was begun with, by key of the figure; empty when it has not begun. */
    Map<String, Integer> definitions() {
        var stored = facts.find(Filters.eq("_id", id(DEFINITIONS))).first();
        return stored == null ? Map.of() : definitions(stored.getString(VALUE).getValue());
    }

    /** Nothing of it is known any more. */
    void forget() {
        facts.deleteMany(Filters.regex("_id", "^" + id("").getValue()));
    }

    private static String text(Map<String, Integer> definitions) {
        return new TreeMap<>(definitions)
                .entrySet().stream()
                        .map(it -> it.getKey() + EQUALS + it.getValue())
                        .collect(Collectors.joining(COMMA));
    }

    private static Map<String, Integer> definitions(String text) {
        var definitions = new TreeMap<String, Integer>();
        for (String definition : text.split(COMMA, -1)) {
            int equals = definition.indexOf(EQUALS);
            definitions.put(definition.substring(0, equals), Integer.parseInt(definition.substring(equals + 1)));
        }
        return definitions;
    }

    private BsonString id(String name) {
        return new BsonString("g" + generation + "/" + name);
    }

    private String known(String name, String value) {
        var id = id(name);
        if (Inserts.unlessThere(facts, new BsonDocument("_id", id).append(VALUE, new BsonString(value)))) {
            return value;
        }
        return Objects.requireNonNull(facts.find(Filters.eq("_id", id)).first(), id::getValue)
                .getString(VALUE)
                .getValue();
    }
}
