package org.maillage.partners.takeover.adapter;

import java.security.SecureRandom;
import java.time.Clock;
import org.maillage.defaults.security.AccessRules;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.partners.takeover.ControlLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;

/** The takeover of history. */
@Configuration(proxyBeanMethods = false)
class TakeoverConfiguration {

    @Bean
    ControlLog controlLog(KafkaOperations<String, byte[]> kafka, TopicCatalogue catalogue, Clock clock) {
        return new KafkaControlLog(kafka, catalogue, new SecureRandom(), clock);
    }

    @Bean
    AccessRules takeoverAccess() {
        return requests -> requests.requestMatchers("/api/partners/takeover").hasRole("administrator");
    }
}
