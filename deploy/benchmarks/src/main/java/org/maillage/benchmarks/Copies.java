package org.maillage.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Copies of the documents of a service, each under an id of its own, in a collection that is dropped in the end. */
final class Copies implements AutoCloseable {

    private static final int MOST_KEPT = 2000;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final List<BsonDocument> originals;
    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> copies;
    private final AtomicLong made = new AtomicLong();

    /** @param indexed whether the copies get the indexes that the originals have */
    Copies(MongoClient client, String service, String collection, BsonDocument filter, boolean indexed) {
        var source = client.getDatabase(service).getCollection(collection, BsonDocument.class);
        originals = source.find(filter).limit(MOST_KEPT).into(new ArrayList<>());
        if (originals.isEmpty()) {
            throw new IllegalStateException("nothing to copy in " + service + "." + collection);
        }
        database = client.getDatabase("benchmarks");
        copies = database.getCollection(collection, BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
        copies.drop();
        if (indexed) {
            index(source);
        }
    }

    MongoCollection<BsonDocument> collection() {
        return copies;
    }

    /** One more copy. */
    BsonDocument next() {
        var copy = originals
                .get(ThreadLocalRandom.current().nextInt(originals.size()))
                .clone();
        if (copy.get("_id") instanceof BsonDocument place) {
            place.put("o", new BsonInt64(made.getAndIncrement()));
        } else {
            copy.put("_id", new BsonBinary(UUID.randomUUID()));
        }
        return copy;
    }

    /** Bytes of a document, on average. */
    int bytes() {
        return (int) originals.stream()
                .mapToInt(it -> new RawBsonDocument(it, CODEC).getByteBuffer().remaining())
                .average()
                .orElseThrow();
    }

    @Override
    public void close() {
        copies.drop();
    }

    private void index(MongoCollection<BsonDocument> source) {
        var indexes = new BsonArray();
        source.listIndexes(BsonDocument.class).forEach(index -> {
            if (!index.getString("name").getValue().equals("_id_")) {
                indexes.add(index);
            }
        });
        if (!indexes.isEmpty()) {
            database.runCommand(new BsonDocument(
                            "createIndexes",
                            new BsonString(copies.getNamespace().getCollectionName()))
                    .append("indexes", indexes));
        }
    }
}
