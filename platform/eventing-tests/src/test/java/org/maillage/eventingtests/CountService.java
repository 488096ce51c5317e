package org.maillage.eventingtests;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import java.time.Clock;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Subscription;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.eventingtests.Counts.Command;
import org.maillage.eventingtests.Counts.Count;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The smallest service: one kind of aggregate, and the statements about it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@PropertySource("classpath:org/maillage/eventingtests/count-service.properties")
class CountService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    /** Spans that are sampled, for whoever wants to look at them. */
    @Bean
    InMemorySpanExporter spans() {
        return InMemorySpanExporter.create();
    }

    @Bean
    Owned<Count, Command> counts(Aggregates aggregates, FileKeys keys) {
        var routes = Counts.routes();
        return aggregates.own(Counts.type(), Counts.STATEMENTS, routes, StatementTranslator.alone(routes, keys));
    }

    @Bean
    Subscription statements(Owned<Count, Command> counts) {
        return counts.statements();
    }
}
