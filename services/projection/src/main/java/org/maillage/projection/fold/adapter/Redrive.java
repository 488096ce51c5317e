package org.maillage.projection.fold.adapter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Movement;
import org.maillage.projection.fold.Movements;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends the records that could not be read, and can be by now, into the topic in which they are counted. Doing so twice, or in two
 * instances at once, is harmless: each is taken once.
 */
final class Redrive {

    private static final String ADDED_HEADERS = "maillage_dead_";

    private final OwnTopics topics;
    private final DeadLetterReview review;
    private final KafkaOperations<String, byte[]> kafka;

    Redrive(OwnTopics topics, DeadLetterReview review, KafkaOperations<String, byte[]> kafka) {
        this.topics = topics;
        this.review = review;
        this.kafka = kafka;
    }

    /**
     * What became of the dead letters.
     *
     * @param letters    how many lie there
     * @param sent       how many were sent to be counted
     * @param counted    how many need not be: they were counted before, or another letter says the same
     * @param unreadable how many still cannot be read
     */
    record Outcome(int letters, int sent, int counted, int unreadable) {}

    /**
     * What would become of them, and of the cells.
     *
     * @param sent  how many would be sent to be counted
     * @param cells by how much each cell would move
     */
    record Preview(int letters, int sent, int counted, int unreadable, List<Movement> cells) {}

    /** Returns when everything that was sent is durable. */
    Outcome run() {
        var standings = new Standings();
        review.review(letters -> {
            standings.add(letters);
            send(letters);
        });
        return new Outcome(
                standings.all(),
                standings.of(DeadLetter.Standing.COUNTABLE),
                standings.of(DeadLetter.Standing.COUNTED),
                standings.of(DeadLetter.Standing.UNREADABLE));
    }

    /** The same without sending anything. */
    Preview preview() {
        var standings = new Standings();
        var counted = new ArrayList<JournalEntry>();
        review.review(letters -> {
            standings.add(letters);
            letters.stream().filter(Redrive::isCountable).map(DeadLetter::entry).forEach(counted::add);
        });
        return new Preview(
                standings.all(),
                standings.of(DeadLetter.Standing.COUNTABLE),
                standings.of(DeadLetter.Standing.COUNTED),
                standings.of(DeadLetter.Standing.UNREADABLE),
                Movements.of(counted));
    }

    private void send(List<DeadLetter> letters) {
        var sent = new ArrayList<CompletableFuture<?>>();
        letters.stream().filter(Redrive::isCountable).forEach(letter -> sent.add(kafka.send(again(letter))));
        sent.forEach(CompletableFuture::join);
    }

    private static boolean isCountable(DeadLetter letter) {
        return letter.standing() == DeadLetter.Standing.COUNTABLE;
    }

    private ProducerRecord<String, byte[]> again(DeadLetter letter) {
        var dead = letter.record();
        var record = new ProducerRecord<>(topics.redriven(letter.original()), null, dead.key(), dead.value());
        dead.headers().forEach(header -> {
            if (!header.key().startsWith(ADDED_HEADERS)) {
                record.headers().add(header);
            }
        });
        return record;
    }

    /** How many letters stand in which way. */
    private static final class Standings {

        private final Map<DeadLetter.Standing, Integer> numbers = new EnumMap<>(DeadLetter.Standing.class);

        void add(List<DeadLetter> letters) {
            letters.forEach(letter -> numbers.merge(letter.standing(), 1, Integer::sum));
        }

        int of(DeadLetter.Standing standing) {
            return numbers.getOrDefault(standing, 0);
        }

        int all() {
            return numbers.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
