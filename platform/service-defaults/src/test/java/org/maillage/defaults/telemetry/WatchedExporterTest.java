package org.maillage.defaults.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WatchedExporterTest {

    private static final String AWAY = "The collector takes no spans";
    private static final String BACK = "The collector takes spans again";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Collector collector = new Collector();
    private final WatchedExporter exporter = new WatchedExporter(collector, meters);

    @Test
    void aCollectorThatIsAwayIsToldOfOnceAndThatItIsBackOnce(CapturedOutput output) {
        send(2);
        collector.isAway = true;
        send(3);
        send(4);
        collector.isAway = false;
        send(5);
        send(6);

        assertThat(output.toString()).containsOnlyOnce(AWAY).containsOnlyOnce(BACK);
        assertThat(output.toString().indexOf(AWAY)).isLessThan(output.toString().indexOf(BACK));
        assertThat(counted("exported")).isEqualTo(2 + 5 + 6);
        assertThat(counted("lost")).isEqualTo(3 + 4);
    }

    private void send(int spans) {
        exporter.export(Collections.nCopies(spans, null));
    }

    private double counted(String outcome) {
        return meters.counter("maillage.spans", "outcome", outcome).count();
    }

    private static final class Collector implements SpanExporter {

        private boolean isAway;

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return isAway
                    ? CompletableResultCode.ofExceptionalFailure(new IllegalStateException("connection refused"))
                    : CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
