package org.maillage.benchmarks.alternatives;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/** What Kafka Streams has committed, to MongoDB: of each cell in a batch the last state, in bulk. */
final class StreamsSink {

    private static final String GROUP = "-sink";
    private static final int AT_ONCE = 5000;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions OR_INSERTED = new ReplaceOptions().upsert(true);

    private final Task task;
    private final KafkaConsumer<String, byte[]> consumer;
    private final MongoCollection<BsonDocument> cells;
    private final MongoCollection<BsonDocument> journal;

    StreamsSink(Task task) {
        this.task = task;
        var settings = task.consumer(task.name() + GROUP);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        consumer = new KafkaConsumer<>(settings);
        var client = task.mongo();
        cells = task.cells(client).withDocumentClass(BsonDocument.class);
        journal = task.journal(client).withDocumentClass(BsonDocument.class);
    }

    static String cells(Task task) {
        return task.name() + ".cells.v1";
    }

    static String journal(Task task) {
        return task.name() + ".journal.v1";
    }

    void run() {
        consumer.subscribe(List.of(cells(task), journal(task)));
        while (true) {
            write(consumer.poll(POLL));
            consumer.commitSync();
        }
    }

    private void write(ConsumerRecords<String, byte[]> records) {
        Map<String, WriteModel<BsonDocument>> states = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records.records(cells(task))) {
            var id = new BsonString(record.key());
            var sum = new BsonInt64(ByteBuffer.wrap(record.value()).getLong());
            states.put(record.key(), replaced(new BsonDocument("_id", id).append("sum", sum)));
        }
        bulk(cells, List.copyOf(states.values()));
        List<WriteModel<BsonDocument>> entries = new ArrayList<>();
        records.records(journal(task)).forEach(record -> entries.add(replaced(new RawBsonDocument(record.value()))));
        bulk(journal, entries);
    }

    private static WriteModel<BsonDocument> replaced(BsonDocument document) {
        return new ReplaceOneModel<>(eq("_id", document.get("_id")), document, OR_INSERTED);
    }

    private static void bulk(MongoCollection<BsonDocument> collection, List<WriteModel<BsonDocument>> writes) {
        if (!writes.isEmpty()) {
            collection.bulkWrite(writes, UNORDERED);
        }
    }
}
