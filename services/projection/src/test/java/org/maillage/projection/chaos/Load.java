package org.maillage.projection.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;

/** Events of many needs as a publisher sends them that is killed now and then itself: some come twice, some too early first. */
final class Load implements AutoCloseable {

    static final String TOPIC = "needs.need.events.v1";

    private static final List<String> DISTRICTS = List.of("QN03101M", "QN03107M", "QN03110M");
    private static final List<String> THEMES = List.of("MOBILITE", "NUMERIQUE", "SANTE");
    private static final List<String> SENSORS = List.of("AGENT", "LANDLORD");
    private static final List<String> OUTCOMES = List.of("PURSUE", "STOP");
    private static final int ONE_IN = 10;

    private final String broker;
    private final Producer<String, byte[]> producer;
    private final Random random;

    Load(String broker, Random random) {
        this.broker = broker;
        this.random = random;
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Whether the service has made the topic, with all of its partitions. */
    boolean hasTopic() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            return admin.listTopics().names().get().contains(TOPIC);
        }
    }

    /** Sends what happened to so many needs, and returns when all of it is durable. */
    void send(int needs) {
        for (int i = 0; i < needs; i++) {
            var need = UUID.randomUUID();
            var history = history(need);
            if (random.nextInt(ONE_IN) == 0) {
                send(need, history.getLast());
            }
            history.forEach(event -> send(need, event));
            if (random.nextInt(ONE_IN) == 0) {
                history.forEach(event -> send(need, event));
            }
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private List<WireEvent> history(UUID need) {
        String where = """
            "qpv": {"2024": "%s"}, "qpvBasis": {"2015": "POINT", "2024": "POINT"}\
            """.formatted(any(DISTRICTS));
        var history = new ArrayList<WireEvent>();
        history.add(event(need, 1, "need-reported", """
            {"title": "Un atelier", "theme": "%s", "sensorKind": "%s", %s}\
            """.formatted(any(THEMES), any(SENSORS), where)));
        for (int number = 1; number <= random.nextInt(1, 4); number++) {
            history.add(event(need, number + 1, "exploration-concluded", """
                {"number": %d, "openedOn": "2026-03-02", "outcome": "%s", %s}\
                """.formatted(number, any(OUTCOMES), where)));
        }
        return history;
    }

    private WireEvent event(UUID need, int sequence, String name, String data) {
        var at = Instant.parse("2026-01-01T12:00:00Z").plusSeconds(86_400L * random.nextInt(300));
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                "/maillage/needs",
                "org.maillage.needs." + name + ".v1",
                need.toString(),
                at,
                Map.of(
                        Extension.RECORDED_TIME, at.toString(),
                        Extension.SEQUENCE, Integer.toString(sequence)));
        return new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8));
    }

    private void send(UUID need, WireEvent event) {
        var _ = producer.send(CloudEvents.record(TOPIC, null, need.toString(), event));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
