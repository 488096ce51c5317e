package org.maillage.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the broker takes and gives when nobody thinks: copies of a real domain event, headers and all. */
final class KafkaCeiling implements Stage {

    private static final String TOPIC = "benchmarks.ceiling.v1";
    private static final int AT_ONCE = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    @Override
    public List<Figure> measure(Surroundings all) {
        var event = anyEvent(all.broker());
        all.broker().create(TOPIC);
        try (var _ = all.only()) {
            produced(all, event, WARM_UP, "");
            var producer = produced(all, event, TIME, event.serializedValueSize() + " bytes and headers; acks=all");
            return List.of(producer, consumed(all));
        } finally {
            all.broker().delete(TOPIC);
        }
    }

    private static Figure produced(
            Surroundings all, ConsumerRecord<String, byte[]> event, Duration time, String remark) {
        var spending = Spending.of(all.installation());
        long records;
        try (var producer = all.broker().producer()) {
            records = Repeated.on(1, time, () -> {
                for (int sent = 0; sent < AT_ONCE; sent++) {
                    var _ = producer.send(new ProducerRecord<>(
                            TOPIC, null, UUID.randomUUID().toString(), event.value(), event.headers()));
                }
                return AT_ONCE;
            });
        }
        return Figure.rate("ceiling: raw producer", records, "records", null, spending.end(), remark);
    }

    private static Figure consumed(Surroundings all) {
        long records = all.broker().size(TOPIC);
        try (var consumer = all.broker().consumer(TOPIC)) {
            var spending = Spending.of(all.installation());
            for (long read = 0; read < records; ) {
                read += consumer.poll(POLL).count();
            }
            return Figure.rate("ceiling: raw consumer", records, "records", null, spending.end(), "the same records");
        }
    }

    private static ConsumerRecord<String, byte[]> anyEvent(Broker broker) {
        try (var consumer = broker.consumer(DomainEvents.TOPIC)) {
            for (int tries = 0; tries < 50; tries++) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    return record;
                }
            }
        }
        throw new IllegalStateException("no domain event to copy");
    }
}
