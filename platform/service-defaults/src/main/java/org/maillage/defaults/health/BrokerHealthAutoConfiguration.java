package org.maillage.defaults.health;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** The broker's part in readiness, named {@code kafka}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({KafkaAdmin.class, Admin.class})
@ConditionalOnBean(KafkaAdmin.class)
public class BrokerHealthAutoConfiguration {

    @Bean
    BrokerHealth kafkaHealthIndicator(KafkaAdmin connection) {
        return new BrokerHealth(connection.getConfigurationProperties());
    }
}
