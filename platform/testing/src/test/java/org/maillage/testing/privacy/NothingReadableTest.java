package org.maillage.testing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** Whoever looks for something finds it, wherever it hides. */
@WithBackends
class NothingReadableTest {

    private final MongoClient client;
    private final MongoDatabase database;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrapServers;
    private final NothingReadable search;

    NothingReadableTest(Backends backends) {
        var uri = new ConnectionString(backends.mongoUri("nothing-readable"));
        client = MongoClients.create(uri);
        database = client.getDatabase(String.valueOf(uri.getDatabase()));
        bootstrapServers = backends.bootstrapServers();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "compression.type", "gzip"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        search = new NothingReadable(database, bootstrapServers);
    }

    @BeforeEach
    void empty() {
        database.drop();
    }

    @AfterEach
    void close() {
        producer.close();
        client.close();
    }

    @Test
    void aWordIsFoundInAFieldItsNameAndInBinaryData() {
        insert("texts", new Document("at", new Document("depth", List.of("says FIELD-1"))));
        insert("names", new Document("NAME-1", 1));
        insert("bytes", new Document("data", new Binary(bytes("{\"verbatim\":\"BYTES-1\"}"))));

        assertThat(search.placesOf("FIELD-1")).containsExactly("collection texts");
        assertThat(search.placesOf("NAME-1")).containsExactly("collection names");
        assertThat(search.placesOf("BYTES-1")).containsExactly("collection bytes");
    }

    @Test
    void aWordIsFoundInKeyValueAndHeadersOfARecord() throws Exception {
        send(new ProducerRecord<>("keys", bytes("a KEY-1"), bytes("-")));
        send(new ProducerRecord<>("values", null, bytes("a VALUE-1")));
        var headed = new ProducerRecord<byte[], byte[]>("headers", null, null);
        headed.headers().add("cause", bytes("a HEADER-1"));
        send(headed);

        assertThat(search.placesOf("KEY-1")).containsExactly("topic keys");
        assertThat(search.placesOf("VALUE-1")).containsExactly("topic values");
        assertThat(search.placesOf("HEADER-1")).containsExactly("topic headers");
    }

    @Test
    void aWordThatIsElsewhereOrLoggedOrNotWhereItIsSaidToBeFails() {
        insert("texts", new Document("text", "WORD-1"));
        List<String> there = List.of("collection texts");

        search.assertOnlyIn(there, "WORD-1", "nothing");
        assertThatThrownBy(() -> search.assertOnlyIn(List.of(), "WORD-1", "nothing"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> search.assertOnlyIn(there, "WORD-2", "nothing"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> search.assertOnlyIn(there, "WORD-1", "logged WORD-1"))
                .isInstanceOf(AssertionError.class);
    }

    private void insert(String collection, Document document) {
        database.getCollection(collection).insertOne(document);
    }

    private void send(ProducerRecord<byte[], byte[]> record) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(record.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        producer.send(record).get();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
