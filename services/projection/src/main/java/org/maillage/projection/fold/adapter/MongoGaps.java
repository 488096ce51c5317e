package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.maillage.projection.fold.Gaps;
import org.maillage.projection.fold.Partition;

/** One document for each partition of a generation that has any; nothing is written as long as nothing is missing. */
final class MongoGaps implements Gaps {

    private static final ReplaceOptions OR_INSERTED = new ReplaceOptions().upsert(true);

    private final MongoCollection<BsonDocument> partitions;

    MongoGaps(MongoDatabase database, int generation) {
        partitions = collection(database, generation);
    }

    static MongoCollection<BsonDocument> collection(MongoDatabase database, int generation) {
        return database.getCollection("gaps-g" + generation, BsonDocument.class);
    }

    @Override
    public Map<Partition, Map<UUID, Long>> of(Collection<Partition> wanted) {
        var byId = wanted.stream().collect(Collectors.toMap(Partition::toString, Function.identity()));
        var found = new HashMap<Partition, Map<UUID, Long>>();
        partitions.find(in("_id", byId.keySet())).forEach(document -> {
            var partition = byId.get(document.getString("_id").getValue());
            if (partition != null) {
                found.put(partition, files(document.getArray("files")));
            }
        });
        return found;
    }

    @Override
    public void keep(Map<Partition, Map<UUID, Long>> open) {
        open.forEach((partition, files) -> {
            String id = partition.toString();
            if (files.isEmpty()) {
                partitions.deleteOne(eq("_id", id));
            } else {
                var document = new BsonDocument("_id", new BsonString(id)).append("files", files(files));
                partitions.replaceOne(eq("_id", id), document, OR_INSERTED);
            }
        });
    }

    private static Map<UUID, Long> files(BsonArray stored) {
        var files = new HashMap<UUID, Long>();
        stored.forEach(it -> files.put(
                it.asDocument().getBinary("file").asUuid(),
                it.asDocument().getInt64("sequence").getValue()));
        return files;
    }

    private static BsonArray files(Map<UUID, Long> files) {
        var stored = new BsonArray();
        files.forEach((file, sequence) ->
                stored.add(new BsonDocument("file", new BsonBinary(file)).append("sequence", new BsonInt64(sequence))));
        return stored;
    }
}
