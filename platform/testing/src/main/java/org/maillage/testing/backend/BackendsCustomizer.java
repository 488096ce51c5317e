package org.maillage.testing.backend;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Tells a test's application where its backends are. Test classes share a context when they share a claim and are configured
 * alike, and never otherwise, as they then share no database.
 */
record BackendsCustomizer(Class<?> claimant) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        Claim claim = Claim.of(claimant);
        Backends backends = claim.backends().start();
        Map<String, Object> addresses = Map.of(
                "spring.kafka.bootstrap-servers", backends.bootstrapServers(),
                "spring.mongodb.uri", backends.mongoUri(claim.database()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("backends", addresses));
        if (CaughtUp.isPossible()) {
            context.addApplicationListener(new CaughtUp());
        }
    }
}
