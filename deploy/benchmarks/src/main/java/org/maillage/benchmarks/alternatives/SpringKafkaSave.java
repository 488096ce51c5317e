package org.maillage.benchmarks.alternatives;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.projection.fold.JournalEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * Spring Kafka, one record at a time: the cells of an event are found with one query, and each is saved. A cell belongs to one
 * partition and remembers the offset that it has taken in, so that a redelivery counts once.
 */
public final class SpringKafkaSave {

    private final MongoTemplate database;
    private final boolean journal;
    private final Counting counting = new Counting();

    private SpringKafkaSave(MongoTemplate database, boolean journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Runs until it is ended; told a {@link Task}. */
    public static void main(String[] words) {
        var task = Task.of(words);
        var database = new MongoTemplate(task.mongo(), task.name());
        database.setWriteConcern(WriteConcern.MAJORITY);
        var work = new SpringKafkaSave(database, task.journal());
        var settings = new ContainerProperties(Task.TOPIC);
        settings.setGroupId(task.name());
        settings.setMessageListener((MessageListener<String, byte[]>) work::take);
        var container = new ConcurrentMessageListenerContainer<String, byte[]>(
                new DefaultKafkaConsumerFactory<>(task.consumer(task.name())), settings);
        container.setConcurrency(Task.THREADS);
        container.start();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        JournalEntry entry = counting.read(record);
        if (journal) {
            database.save(Counting.document(entry), Task.JOURNAL);
        }
        Map<String, Long> sums = new HashMap<>();
        Counting.sums(entry).forEach((cell, sum) -> sums.put(cell + "/" + record.partition(), sum));
        var there = new HashMap<String, Cell>();
        database.find(query(where("_id").in(sums.keySet())), Cell.class).forEach(cell -> there.put(cell.id(), cell));
        sums.forEach((id, sum) -> {
            var cell = there.getOrDefault(id, new Cell(id, 0, -1));
            if (cell.offset() < record.offset()) {
                database.save(new Cell(id, cell.sum() + sum, record.offset()));
            }
        });
    }

    /**
     * A cell.
     *
     * @param offset of the last event that is in it
     */
    @Document(Task.CELLS)
    record Cell(@Id String id, long sum, long offset) {}
}
