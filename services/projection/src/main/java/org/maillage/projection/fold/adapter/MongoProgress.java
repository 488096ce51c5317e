package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;

/** One small document for each partition of a generation; each field only ever grows. */
final class MongoProgress implements Progress {

    private static final UpdateOptions OR_INSERTED = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<BsonDocument> partitions;
    private final int generation;

    MongoProgress(MongoDatabase database, int generation) {
        this.generation = generation;
        partitions = collection(database, generation);
    }

    static MongoCollection<BsonDocument> collection(MongoDatabase database, int generation) {
        // Where that is lost in a crash, it is told again: nobody waits until it is on disk.
        return database.getCollection("progress-g" + generation, BsonDocument.class)
                .withWriteConcern(WriteConcern.W1);
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public void tell(Map<Partition, Reached> reached) {
        if (reached.isEmpty()) {
            return;
        }
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        reached.forEach((partition, it) -> writes.add(new UpdateOneModel<>(
                eq("_id", partition.toString()),
                combine(
                        max("offset", it.offset()),
                        max("recorded", new BsonDateTime(it.recorded().toEpochMilli())),
                        max("at", new BsonDateTime(it.at().toEpochMilli()))),
                OR_INSERTED)));
        partitions.bulkWrite(writes, UNORDERED);
    }

    @Override
    public Map<Partition, Reached> all() {
        var all = new HashMap<Partition, Reached>();
        partitions
                .find()
                .forEach(document -> all.put(
                        partition(document.getString("_id").getValue()),
                        new Reached(
                                document.getInt64("offset").getValue(),
                                instant(document, "recorded"),
                                instant(document, "at"))));
        return all;
    }

    private static Partition partition(String id) {
        int slash = id.lastIndexOf('/');
        return new Partition(id.substring(0, slash), Integer.parseInt(id.substring(slash + 1)));
    }

    private static Instant instant(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }
}
