package org.maillage.projection.fold.adapter;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.maillage.defaults.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Records that could not be read, and how they come in after all. */
@Configuration(proxyBeanMethods = false)
class RedriveConfiguration {

    /** Of the generation that people read. */
    @Bean
    Supplier<DeadLetterReview> deadLetterReviews(
            LiveGeneration live, IntFunction<Generation> generations, ConsumerFactory<String, byte[]> consumers) {
        return () -> review(generations.apply(live.number()), consumers);
    }

    /** Of the generation that people read. */
    @Bean
    Supplier<Redrive> redrives(
            LiveGeneration live,
            IntFunction<Generation> generations,
            ConsumerFactory<String, byte[]> consumers,
            KafkaOperations<String, byte[]> kafka) {
        return () -> {
            var generation = generations.apply(live.number());
            return new Redrive(generation.topics(), review(generation, consumers), kafka);
        };
    }

    @Bean
    AccessRules redriveAccess() {
        return requests -> requests.requestMatchers("/api/projection/redrive")
                .hasRole("administrator")
                .requestMatchers(HttpMethod.GET, "/api/projection/dead-letters")
                .hasAnyRole("officer", "administrator");
    }

    private static DeadLetterReview review(Generation generation, ConsumerFactory<String, byte[]> consumers) {
        var topics = generation.topics();
        return new DeadLetterReview(
                new DeadLetterTopics(topics, consumers), topics, generation.reader(), generation.journal());
    }
}
