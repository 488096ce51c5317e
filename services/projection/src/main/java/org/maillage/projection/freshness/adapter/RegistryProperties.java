package org.maillage.projection.freshness.adapter;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the registry of partners is, and how often it is asked.
 *
 * @param partners {@code maillage.routes.partners}: the address of the partners' door
 */
@ConfigurationProperties("maillage.routes")
record RegistryProperties(
        @DefaultValue("http://localhost:8081") URI partners) {

    static final Duration FRESH = Duration.ofMinutes(1);
    static final Duration PATIENCE = Duration.ofMillis(500);
}
