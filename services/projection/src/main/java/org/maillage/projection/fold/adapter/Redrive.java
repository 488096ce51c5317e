package org.maillage.projection.fold.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.incoming.EventReader;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends the records that could not be read, and can be by now, into the topic in which they are counted. Doing so twice, or in two
 * instances at once, is harmless: each is taken once.
 */
final class Redrive {

    private static final String GROUP = "projection.redrive";
    private static final String ADDED_HEADERS = "maillage_dead_";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final OwnTopics topics;
    private final EventReader reader;
    private final Journal journal;
    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaOperations<String, byte[]> kafka;

    /** @param reader knows dead letters by the topics that they lie in */
    Redrive(
            OwnTopics topics,
            EventReader reader,
            Journal journal,
            ConsumerFactory<String, byte[]> consumers,
            KafkaOperations<String, byte[]> kafka) {
        this.topics = topics;
        this.reader = reader;
        this.journal = journal;
        this.consumers = consumers;
        this.kafka = kafka;
    }

    /**
     * What became of the dead letters.
     *
     * @param letters    how many lie there
     * @param sent       how many were sent to be counted
     * @param counted    how many had been before
     * @param unreadable how many still cannot be read
     */
    record Outcome(int letters, int sent, int counted, int unreadable) {

        private static final Outcome NONE = new Outcome(0, 0, 0, 0);

        private Outcome plus(Outcome other) {
            return new Outcome(
                    letters + other.letters, sent + other.sent, counted + other.counted, unreadable + other.unreadable);
        }
    }

    /** Returns when everything that was sent is durable. */
    Outcome run() {
        var outcome = Outcome.NONE;
        try (var consumer = consumers.createConsumer(GROUP, "redrive", null)) {
            for (var it : topics.deadLetters().entrySet()) {
                outcome = outcome.plus(run(consumer, it.getKey(), topics.redriven(it.getValue())));
            }
        }
        return outcome;
    }

    private Outcome run(Consumer<String, byte[]> consumer, String letters, String target) {
        var partition = new TopicPartition(letters, 0);
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
        long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        var outcome = Outcome.NONE;
        while (consumer.position(partition) < end) {
            outcome = outcome.plus(send(consumer.poll(PATIENCE).records(partition), target));
        }
        return outcome;
    }

    private Outcome send(List<ConsumerRecord<String, byte[]>> letters, String target) {
        Map<ConsumerRecord<String, byte[]>, Origin> readable = new HashMap<>();
        for (var letter : letters) {
            var entry = reader.read(letter);
            if (!entry.isDead()) {
                readable.put(letter, entry.origin());
            }
        }
        var counted = counted(readable.values().stream().toList(), target);
        var sent = new ArrayList<CompletableFuture<?>>();
        readable.forEach((letter, origin) -> {
            if (!counted.contains(identity(origin))) {
                sent.add(kafka.send(again(letter, target)));
            }
        });
        sent.forEach(CompletableFuture::join);
        return new Outcome(
                letters.size(), sent.size(), readable.size() - sent.size(), letters.size() - readable.size());
    }

    private Set<String> counted(List<Origin> origins, String target) {
        var files =
                origins.stream().map(Origin::aggregate).filter(Objects::nonNull).collect(Collectors.toSet());
        return files.isEmpty()
                ? Set.of()
                : journal.about(target, files).stream()
                        .filter(entry -> !entry.isDead())
                        .map(JournalEntry::origin)
                        .map(Redrive::identity)
                        .collect(Collectors.toSet());
    }

    private static String identity(Origin origin) {
        return origin.aggregate() + "#" + origin.sequence();
    }

    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> letter, String target) {
        var record = new ProducerRecord<>(target, null, letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(ADDED_HEADERS)) {
                record.headers().add(header);
            }
        });
        return record;
    }
}
