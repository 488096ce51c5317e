package org.maillage.projection.snapshots.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.maillage.eventing.mongo.Inserts;
import org.maillage.projection.snapshots.Snapshot;
import org.maillage.projection.snapshots.Snapshots;

/** One document for each. */
final class MongoSnapshots implements Snapshots {

    private final MongoCollection<BsonDocument> collection;

    MongoSnapshots(MongoDatabase database) {
        collection = database.getCollection("snapshots", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public boolean add(Snapshot snapshot) {
        collection.createIndex(Indexes.descending(SnapshotDocument.AT));
        return Inserts.unlessThere(collection, SnapshotDocument.write(snapshot));
    }

    @Override
    public Optional<Snapshot> find(String id) {
        return Optional.ofNullable(collection.find(eq(SnapshotDocument.ID, id)).first())
                .map(SnapshotDocument::read);
    }

    @Override
    public Optional<Snapshot> at(int generation, Instant instant) {
        return Optional.ofNullable(collection
                        .find(and(
                                eq(SnapshotDocument.AT, SnapshotDocument.instant(instant)),
                                eq(SnapshotDocument.GENERATION, generation)))
                        .sort(Indexes.ascending(SnapshotDocument.ID))
                        .first())
                .map(SnapshotDocument::read);
    }

    @Override
    public List<Snapshot> latest(int limit) {
        return collection
                .find()
                .sort(Indexes.descending(SnapshotDocument.AT, SnapshotDocument.ID))
                .limit(limit)
                .map(SnapshotDocument::read)
                .into(new ArrayList<>());
    }
}
