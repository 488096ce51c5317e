package org.maillage.projection.live.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.maillage.defaults.security.AccessRules;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.live.Alarms;
import org.maillage.projection.live.Feeds;
import org.maillage.projection.live.LiveHub;
import org.maillage.projection.live.Released;
import org.maillage.projection.reading.CellSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** The live stream, open to everyone. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final String READ_AT_ONCE = "1024";
    private static final String WRITTEN_AT_ONCE = "4096";

    /** Measured: nearly all of it are the buffers of its connection. */
    private static final int BYTES_OF_READER = 88 * 1024;

    @Bean
    LiveHub liveHub(
            Figures figures,
            CellSource cells,
            Released released,
            Alarms alarms,
            Progress progress,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        var feeds = new Feeds(figures, cells, released, alarms, progress, new JsonMessages(json, figures));
        var hub = new LiveHub(feeds, LiveConfiguration::epoch, clock, mostReaders(), new LiveMetrics(meters));
        Gauge.builder("maillage.projection.live.readers", hub, LiveHub::readers)
                .description("Readers of the live stream")
                .register(meters);
        return hub;
    }

    /** Buffers of a connection as small as does for requests that are no uploads: each reader holds them for ever. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", READ_AT_ONCE);
            connector.setProperty("socket.appWriteBufSize", WRITTEN_AT_ONCE);
        });
    }

    @Bean
    LiveLoop liveLoop(LiveHub hub, MessageSpans spans) {
        return new LiveLoop(hub, new Tellings(spans));
    }

    @Bean
    AccessRules liveAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/live").permitAll();
    }

    /** As many as half the heap holds: more would end the whole service. */
    private static int mostReaders() {
        return (int) (Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_READER);
    }

    private static String epoch() {
        return Long.toHexString(UUID.randomUUID().getLeastSignificantBits());
    }
}
