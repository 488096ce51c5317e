package org.maillage.eventing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.maillage.eventing.time.Takeovers;

/** Remembers per partition that history is being taken over, so that a restart or a new owner goes on with it. */
public final class MongoTakeovers implements Takeovers {

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
    public void set(TopicPartition partition, Optional<Instant> until) {
        var stored = new Document("_id", partition.toString());
        until.ifPresent(it -> stored.append("until", it.toString()));
        collection.replaceOne(Filters.eq("_id", partition.toString()), stored, new ReplaceOptions().upsert(true));
        read.put(partition, until);
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
