package org.maillage.testing.backend;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Tells a test's application where its backends are. Two test classes never share a context, as they share no database. */
record BackendsCustomizer(Class<?> testClass) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        Claim claim = Claim.of(testClass);
        Backends backends = claim.backends().start();
        Map<String, Object> addresses = Map.of(
                "spring.kafka.bootstrap-servers", backends.bootstrapServers(),
                "spring.mongodb.uri", backends.mongoUri(claim.database()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("backends", addresses));
    }
}
