package org.maillage.projection.live.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.maillage.defaults.security.AccessRules;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.live.LiveHub;
import org.maillage.projection.reading.CellSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** The live stream, open to everyone. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    LiveHub liveHub(
            Figures figures, CellSource cells, Progress progress, JsonMapper json, Clock clock, MeterRegistry meters) {
        var hub =
                new LiveHub(figures, cells, progress, new JsonMessages(json, figures), LiveConfiguration::epoch, clock);
        Gauge.builder("maillage.projection.live.readers", hub, LiveHub::readers)
                .description("Readers of the live stream")
                .register(meters);
        return hub;
    }

    @Bean
    LiveLoop liveLoop(LiveHub hub) {
        return new LiveLoop(hub);
    }

    @Bean
    AccessRules liveAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/live").permitAll();
    }

    private static String epoch() {
        return Long.toHexString(UUID.randomUUID().getLeastSignificantBits());
    }
}
