package org.maillage.projection.fold.adapter;

import java.util.HashMap;
import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.incoming.EventReader;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;

/** Records that could not be read, and how they come in after all. */
@Configuration(proxyBeanMethods = false)
class RedriveConfiguration {

    @Bean
    OwnTopics ownTopics(KafkaAdmin connection, FoldProperties properties) {
        return new OwnTopics(connection, Subscriptions.topics(), Subscriptions.group(properties.generation()));
    }

    /** Knows the vocabulary of a counted topic also by the names of the two that go with it. */
    @Bean
    EventReader eventReader(Figures figures, OwnTopics topics) {
        var facts = new HashMap<String, Facts>(Subscriptions.facts());
        topics.redriven().forEach((name, original) -> facts.put(name, facts.get(original)));
        topics.deadLetters().forEach((name, original) -> facts.put(name, facts.get(original)));
        return new EventReader(figures, facts);
    }

    @Bean
    DeadLetterReview deadLetterReview(
            OwnTopics topics, EventReader reader, Journal journal, ConsumerFactory<String, byte[]> consumers) {
        return new DeadLetterReview(new DeadLetterTopics(topics, consumers), topics, reader, journal);
    }

    @Bean
    Redrive redrive(OwnTopics topics, DeadLetterReview review, KafkaOperations<String, byte[]> kafka) {
        return new Redrive(topics, review, kafka);
    }

    @Bean
    AccessRules redriveAccess() {
        return requests -> requests.requestMatchers("/api/projection/redrive")
                .hasRole("administrator")
                .requestMatchers(HttpMethod.GET, "/api/projection/dead-letters")
                .hasAnyRole("officer", "administrator");
    }
}
