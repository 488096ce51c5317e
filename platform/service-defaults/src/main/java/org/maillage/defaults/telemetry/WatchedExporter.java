package org.maillage.defaults.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the collector does not take spans, and once that it does again; in between what is lost is counted. */
final class WatchedExporter implements SpanExporter {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedExporter.class);

    private final SpanExporter exporter;
    private final Counter exported;
    private final Counter lost;
    private final AtomicBoolean failing = new AtomicBoolean();

    WatchedExporter(SpanExporter exporter, MeterRegistry meters) {
        this.exporter = exporter;
        this.exported = spans(meters, "exported");
        this.lost = spans(meters, "lost");
    }

    private static Counter spans(MeterRegistry meters, String outcome) {
        return Counter.builder("maillage.spans")
                .description("Sampled spans, by whether the collector took them")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        int count = spans.size();
        CompletableResultCode result = exporter.export(spans);
        result.whenComplete(() -> {
            if (result.isSuccess()) {
                taken(count);
            } else {
                lost(count, result.getFailureThrowable());
            }
        });
        return result;
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    private void taken(int count) {
        exported.increment(count);
        if (failing.compareAndSet(true, false)) {
            LOG.atInfo().addKeyValue("lost", (long) lost.count()).log("The collector takes spans again");
        }
    }

    private void lost(int count, @Nullable Throwable cause) {
        lost.increment(count);
        if (failing.compareAndSet(false, true)) {
            LOG.atWarn()
                    .addKeyValue("cause", String.valueOf(cause))
                    .log("The collector takes no spans; they are lost until it does");
        }
    }
}
