package org.maillage.eventing.spring;

import io.micrometer.tracing.propagation.Propagator;
import org.maillage.eventing.trace.MessageSpans;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Spans of messages, where spans are exported at all. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration"
        })
public class MessageSpansAutoConfiguration {

    @Bean
    @ConditionalOnBean(value = Propagator.class, type = "io.opentelemetry.sdk.trace.export.SpanExporter")
    MessageSpans collectedMessageSpans(Propagator propagator) {
        return MessageSpans.of(propagator);
    }

    @Bean
    @ConditionalOnMissingBean
    MessageSpans noMessageSpans() {
        return MessageSpans.NONE;
    }
}
