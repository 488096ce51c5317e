package org.maillage.eventing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.maillage.eventing.time.Takeovers;

/** Remembers per partition that history is being taken over, so that a restart or a new owner goes on with it. */
public final class MongoTakeovers implements Takeovers {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final Map<TopicPartition, Optional<Instant>> read = new ConcurrentHashMap<>();

    /** @param collection with majority write concern */
    public MongoTakeovers(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Instant> until(TopicPartition partition) {
        return read.computeIfAbsent(partition, this::find);
    }

    @Override
    public void set(Map<TopicPartition, Optional<Instant>> until) {
        var writes = new ArrayList<WriteModel<Document>>();
        until.forEach((partition, instant) -> writes.add(write(partition, instant)));
        collection.bulkWrite(writes, UNORDERED);
        read.putAll(until);
    }

    private static WriteModel<Document> write(TopicPartition partition, Optional<Instant> until) {
        var stored = new Document("_id", partition.toString());
        until.ifPresent(it -> stored.append("until", it.toString()));
        return new ReplaceOneModel<>(Filters.eq("_id", partition.toString()), stored, UPSERT);
    }

    @Override
    public void reread() {
        read.clear();
    }

    private Optional<Instant> find(TopicPartition partition) {
        return Optional.ofNullable(
                        collection.find(Filters.eq("_id", partition.toString())).first())
                .map(it -> it.getString("until"))
                .map(Instant::parse);
    }
}
