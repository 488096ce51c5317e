package org.maillage.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The installation's broker, spoken to as by any client. */
final class Broker implements AutoCloseable {

    static final int PARTITIONS = 12;

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String address;
    private final Admin admin;

    Broker(String address) {
        this.address = address;
        this.admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address));
    }

    /** A producer with the settings of the services. */
    Producer<String, byte[]> producer() {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address, ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer of everything that is in a topic now. */
    KafkaConsumer<String, byte[]> consumer(String topic) {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, address, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = ends(topic).keySet();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** Sends all of them and waits until they are acknowledged. */
    void send(List<ProducerRecord<String, byte[]>> records) {
        var failure = new AtomicReference<Exception>();
        try (var producer = producer()) {
            for (ProducerRecord<String, byte[]> record : records) {
                var _ = producer.send(
                        record, (_, fault) -> Optional.ofNullable(fault).ifPresent(failure::set));
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    /** Makes a topic and puts one record into each partition: only then is the broker known to lead them all. */
    void create(String topic) {
        got(admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all());
        send(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new ProducerRecord<String, byte[]>(topic, partition, "", new byte[0]))
                .toList());
    }

    void delete(String topic) {
        got(admin.deleteTopics(List.of(topic)).all());
    }

    /** Where each partition of a topic ends. */
    Map<TopicPartition, Long> ends(String topic) {
        var description = Objects.requireNonNull(
                got(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic));
        var asked = description.partitions().stream()
                .collect(Collectors.toMap(it -> new TopicPartition(topic, it.partition()), _ -> OffsetSpec.latest()));
        return got(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    /** How many records a topic has ever taken. */
    long size(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Waits until a group has committed up to these ends. */
    void awaitCommitted(String group, Map<TopicPartition, Long> ends) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isCommitted(group, ends)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(group + " has not come to the end in " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        }
    }

    /** Waits until a group has come to the end of everything that its members are assigned. */
    void awaitCaughtUp(String group) throws InterruptedException {
        var members = Objects.requireNonNull(
                        got(admin.describeConsumerGroups(List.of(group)).all()).get(group))
                .members();
        var topics = members.stream()
                .flatMap(it -> it.assignment().topicPartitions().stream())
                .map(TopicPartition::topic)
                .collect(Collectors.toSet());
        for (String topic : topics) {
            awaitCommitted(group, ends(topic));
        }
    }

    /** Makes a group that has no member go on from there. */
    void commit(String group, Map<TopicPartition, Long> from) {
        got(admin.alterConsumerGroupOffsets(
                        group,
                        from.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, it -> new OffsetAndMetadata(it.getValue()))))
                .all());
    }

    private boolean isCommitted(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                got(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().allMatch(it -> {
            OffsetAndMetadata offset = committed.get(it.getKey());
            return it.getValue() == 0 || (offset != null && offset.offset() >= it.getValue());
        });
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
