package org.maillage.projection.fold.adapter;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.incoming.EventReader;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Subscriptions;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * What belongs to one generation.
 *
 * @param group  its consumer group
 * @param topics those that it counts, and its own
 * @param reader knows the vocabulary of a counted topic also by the names of the two that go with it
 */
record Generation(
        int number,
        String group,
        OwnTopics topics,
        EventReader reader,
        MongoJournal journal,
        MongoCells cells,
        MongoProgress progress,
        MongoGaps gaps,
        MongoGenerations facts) {

    static Generation of(int number, Figures figures, MongoDatabase database, KafkaAdmin connection) {
        String group = Subscriptions.group(number);
        var topics = new OwnTopics(connection, Subscriptions.topics(), group);
        return new Generation(
                number,
                group,
                topics,
                reader(figures, topics),
                new MongoJournal(database, number),
                new MongoCells(database, number),
                new MongoProgress(database, number),
                new MongoGaps(database, number),
                new MongoGenerations(database, number));
    }

    private static EventReader reader(Figures figures, OwnTopics topics) {
        var facts = new HashMap<String, Facts>(Subscriptions.facts());
        topics.redriven().forEach((name, original) -> facts.put(name, facts.get(original)));
        topics.deadLetters().forEach((name, original) -> facts.put(name, facts.get(original)));
        return new EventReader(figures, facts);
    }
}
