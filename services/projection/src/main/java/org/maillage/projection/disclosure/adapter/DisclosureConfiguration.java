package org.maillage.projection.disclosure.adapter;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.maillage.projection.disclosure.Census;
import org.maillage.projection.disclosure.Monthly;
import org.maillage.projection.disclosure.Publications;
import org.maillage.projection.disclosure.Releases;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.live.Released;
import org.maillage.projection.reading.CellSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Small counts: what is released, when, and who sees more. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisclosureProperties.class)
class DisclosureConfiguration {

    @Bean
    Releases releases(MongoDatabase database) {
        return new MongoReleases(database);
    }

    @Bean
    Publications publications() {
        return new Publications();
    }

    @Bean
    Released releasedFigures(Publications publications) {
        return new ReleasedFigures(publications);
    }

    /** What everything else in this service reads; releases alone are made of the cells as they are. */
    @Bean
    @Primary
    CellSource guardedCells(@Qualifier("cellSource") CellSource cells, Figures figures) {
        return new GuardedCells(cells, figures);
    }

    @Bean
    Monthly monthly(@Qualifier("cellSource") CellSource cells, Figures figures, Releases releases) {
        return new Monthly(new Census(figures, cells), releases);
    }

    @Bean
    ReleaseRound releaseRound(
            Monthly monthly,
            Releases releases,
            Publications publications,
            Progress progress,
            @Qualifier("figuresHealthIndicator") HealthIndicator counting,
            DisclosureProperties properties,
            Clock clock) {
        return new ReleaseRound(monthly, releases, publications, progress, () -> isUp(counting), properties, clock);
    }

    @Bean
    WebMvcConfigurer disclosureGate(Figures figures, Publications publications, JsonMapper json, MeterRegistry meters) {
        var gate = new DisclosureGate(figures, publications, json, meters);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).addPathPatterns("/api/figures/**", "/api/live");
            }
        };
    }

    private static boolean isUp(HealthIndicator counting) {
        var health = counting.health();
        return health != null && Status.UP.equals(health.getStatus());
    }
}
