package org.maillage.partners.registry.adapter;

import java.time.Clock;
import java.time.Duration;
import org.maillage.defaults.security.AccessRules;
import org.maillage.partners.registry.Registry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;

/** The registry of partners. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    /** @param fresh {@code maillage.registry.fresh}: after how long a right given or taken elsewhere is seen here */
    @Bean
    Registry registry(MongoOperations mongo, Clock clock, @Value("${maillage.registry.fresh:2s}") Duration fresh) {
        return new MongoRegistry(mongo, fresh, clock);
    }

    @Bean
    AccessRules registryAccess() {
        return requests -> requests.requestMatchers("/api/partners/partners/**")
                .hasRole("administrator")
                .requestMatchers(HttpMethod.GET, "/api/partners/names")
                .hasAnyRole("reader", "officer", "administrator")
                .requestMatchers(HttpMethod.GET, "/api/partners/expectations")
                .permitAll();
    }
}
