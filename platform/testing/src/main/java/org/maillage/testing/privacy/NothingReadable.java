package org.maillage.testing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;

/**
 * Looks for words in the very bytes of every collection of a database and of every record in a broker. Words are best unmistakable
 * and without accents, so that no encoding hides them.
 */
public final class NothingReadable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final MongoDatabase database;
    private final String bootstrapServers;

    /**
     * @param database         the one of the service under test
     * @param bootstrapServers of the broker, all of whose topics are read
     */
    public NothingReadable(MongoDatabase database, String bootstrapServers) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
    }

    /** Where a word can be read, in the form {@code collection need} or {@code topic needs.need.events.v1}, sorted. */
    public Set<String> placesOf(String word) {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        var places = new TreeSet<String>();
        for (String collection : database.listCollectionNames()) {
            if (isInCollection(collection, wanted)) {
                places.add("collection " + collection);
            }
        }
        topicsHolding(wanted).forEach(it -> places.add("topic " + it));
        return places;
    }

    /**
     * Holds that a word can be read in these places, all of them, and nowhere else, nor in what was logged.
     *
     * @param places in the form of {@link #placesOf}; where it is known to remain for some time
     */
    public void assertOnlyIn(Collection<String> places, String word, CharSequence logged) {
        assertThat(placesOf(word)).as("places of " + word).containsExactlyInAnyOrderElementsOf(places);
        assertThat(logged).as("what was logged").doesNotContain(word);
    }

    private boolean isInCollection(String collection, byte[] wanted) {
        for (RawBsonDocument document :
                database.getCollection(collection, RawBsonDocument.class).find()) {
            var buffer = document.getByteBuffer().asNIO();
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            if (contains(bytes, wanted)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> topicsHolding(byte[] wanted) {
        var holding = new TreeSet<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (parts(record).anyMatch(it -> contains(it, wanted))) {
                        holding.add(record.topic());
                    }
                }
            }
        }
        return holding;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
    }

    private static Stream<byte[]> parts(ConsumerRecord<byte[], byte[]> record) {
        Stream<byte[]> headers = Arrays.stream(record.headers().toArray()).map(Header::value);
        return Stream.concat(Stream.of(record.key(), record.value()), headers).filter(it -> it != null);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int start = 0; start + wanted.length <= bytes.length; start++) {
            if (Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
