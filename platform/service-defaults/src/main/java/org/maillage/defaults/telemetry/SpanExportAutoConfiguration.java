package org.maillage.defaults.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpHttpSpanExporterBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Export of spans to a collector that may be away: that is told once, costs nobody time, and loses spans only. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@ConditionalOnClass({SpanExporter.class, SpanExporters.class})
public class SpanExportAutoConfiguration {

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters, ObjectProvider<MeterRegistry> meters) {
        return SpanExporters.of(exporters
                .orderedStream()
                .map(it -> new WatchedExporter(it, meters.getObject()))
                .toList());
    }

    /** Trying again would hold up a stop while the collector is away; the next spans find out whether it is back. */
    @Bean
    OtlpHttpSpanExporterBuilderCustomizer triedOnce() {
        return exporter -> exporter.setRetryPolicy(null);
    }
}
