package org.maillage.projection.rebuild.adapter;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.fold.Pace;
import org.maillage.projection.rebuild.Following;
import org.maillage.projection.rebuild.Generations;
import org.maillage.projection.rebuild.Proving;
import org.maillage.projection.rebuild.Rebuilding;
import org.maillage.projection.rebuild.Rebuilds;
import org.maillage.projection.rebuild.Standings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Generations beside each other: what there is of them, who follows which, and what is proved. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildProperties.class)
class RebuildConfiguration {

    @Bean
    Standings standings(MongoDatabase database, RebuildProperties properties) {
        return new MongoStandings(database, properties.generation());
    }

    @Bean
    Rebuilds rebuilds(MongoDatabase database, JsonMapper json, Clock clock) {
        return new MongoRebuilds(database, new RebuildDocument(json), clock);
    }

    @Bean
    Rebuilding rebuilding(Standings standings, Rebuilds rebuilds, Generations generations) {
        return new Rebuilding(standings, rebuilds, generations);
    }

    @Bean
    RebuildOutcomes rebuildHealthIndicator(Rebuilds rebuilds, MeterRegistry meters) {
        return new RebuildOutcomes(rebuilds, meters);
    }

    @Bean
    YieldingPace rebuildPace(RebuildProperties properties) {
        var rebuild = properties.rebuild();
        return new YieldingPace(new Pace(rebuild.share()), rebuild.fullAfter());
    }

    @Bean
    RebuildLoop rebuildLoop(
            Standings standings,
            Rebuilds rebuilds,
            Generations generations,
            Rebuilding rebuilding,
            RebuildOutcomes outcomes,
            YieldingPace pace,
            RebuildProperties properties,
            Clock clock) {
        String self = UUID.randomUUID().toString();
        return new RebuildLoop(
                new Following(
                        standings,
                        rebuilds,
                        generations,
                        self,
                        pace,
                        properties.rebuild().heldFor()),
                new Proving(rebuilds, generations, rebuilding, () -> new Rests(pace)),
                new Nightly(rebuilding, properties.rebuild().nightlyAt(), clock),
                standings,
                rebuilds,
                generations,
                outcomes,
                properties.rebuild(),
                clock,
                Thread.ofVirtual().name("proof")::start);
    }

    @Bean
    AccessRules rebuildAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/rebuilds/**")
                .hasAnyRole("officer", "administrator")
                .requestMatchers("/api/rebuilds/**")
                .hasRole("administrator");
    }
}
