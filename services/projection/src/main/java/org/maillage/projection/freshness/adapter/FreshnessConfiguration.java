package org.maillage.projection.freshness.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.freshness.Expectations;
import org.maillage.projection.freshness.Freshness;
import org.maillage.projection.freshness.JournalTail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How fresh figures are, and for whom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
class FreshnessConfiguration {

    @Bean
    Expectations expectations(RestClient.Builder http, RegistryProperties registry, Clock clock) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(RegistryProperties.PATIENCE)
                .build());
        requests.setReadTimeout(RegistryProperties.PATIENCE);
        var client = http.clone()
                .baseUrl(registry.partners())
                .requestFactory(requests)
                .build();
        return new HttpExpectations(client, RegistryProperties.FRESH, clock);
    }

    @Bean
    Freshness freshness(Figures figures, JournalTail tail, Expectations expectations) {
        return new Freshness(figures, tail, expectations);
    }

    @Bean
    HearingMetrics hearingMetrics(Freshness freshness, MeterRegistry meters, Clock clock) {
        return new HearingMetrics(freshness, meters, clock);
    }

    @Bean
    @Order(0)
    AccessRules freshnessAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/freshness")
                .hasAnyRole("reader", "officer", "administrator");
    }
}
