package org.maillage.benchmarks.alternatives;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.maillage.projection.fold.JournalEntry;

/**
 * Kafka Streams with {@code exactly_once_v2}: what each event adds is grouped by cell and reduced; the cells, and what each event
 * counts for, leave through topics of their own, from which {@link StreamsSink} writes them to MongoDB in bulk: a transaction of
 * Kafka's does not reach further. Sums are gathered for a second before they leave.
 */
public final class StreamsExactlyOnce {

    /** Names the topic, within the application, in which what is added comes together by cell. */
    private static final String BY_CELL = "by-cell";

    private static final Serde<String> STRING = Serdes.String();
    private static final int PARTITIONS = 12;
    private static final int GATHERED_MILLIS = 1000;
    private static final int CACHE_BYTES = 32 << 20;
    private static final Codec<Document> CODEC =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);

    private StreamsExactlyOnce() {}

    /** Runs until it is ended; told a {@link Task}. */
    public static void main(String[] words) throws ExecutionException, InterruptedException {
        var task = Task.of(words);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", task.broker()))) {
            var topics = List.of(topic(StreamsSink.cells(task)), topic(StreamsSink.journal(task)));
            admin.createTopics(topics).all().get();
        }
        var builder = new StreamsBuilder();
        KStream<String, JournalEntry> entries = builder.stream(Task.TOPIC, Consumed.with(STRING, Serdes.ByteArray()))
                .processValues(Reading::new);
        entries.flatMap((_, entry) -> Counting.sums(entry).entrySet().stream()
                        .map(it -> KeyValue.pair(it.getKey(), it.getValue()))
                        .toList())
                .groupByKey(Grouped.with(BY_CELL, STRING, Serdes.Long()))
                .reduce(Long::sum, Materialized.with(STRING, Serdes.Long()))
                .toStream()
                .to(StreamsSink.cells(task), Produced.with(STRING, Serdes.Long()));
        if (task.journal()) {
            entries.mapValues(StreamsExactlyOnce::bytes)
                    .to(StreamsSink.journal(task), Produced.with(STRING, Serdes.ByteArray()));
        }
        new KafkaStreams(builder.build(), settings(task)).start();
        new StreamsSink(task).run();
    }

    /** The topic that Kafka Streams makes for itself between its two stages. */
    public static String between(String application) {
        return application + "-" + BY_CELL + "-repartition";
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1);
    }

    private static Properties settings(Task task) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, task.name());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, task.broker());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Task.THREADS);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, GATHERED_MILLIS);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, task.folder().toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    private static byte[] bytes(JournalEntry entry) {
        var raw = new RawBsonDocument(Counting.document(entry), CODEC).getByteBuffer();
        var bytes = new byte[raw.remaining()];
        raw.get(bytes);
        return bytes;
    }

    /** A value together with the headers and the place of its record. */
    private static final class Reading extends ContextualFixedKeyProcessor<String, byte[], JournalEntry> {

        private final Counting counting = new Counting();

        @Override
        public void process(FixedKeyRecord<String, byte[]> event) {
            var place = context().recordMetadata().orElseThrow();
            var record = new ConsumerRecord<>(
                    place.topic(),
                    place.partition(),
                    place.offset(),
                    event.timestamp(),
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    event.key(),
                    event.value(),
                    new RecordHeaders(event.headers()),
                    Optional.empty());
            context().forward(event.withValue(counting.read(record)));
        }
    }
}
