package org.maillage.projection.live.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.testing.trace.RecordedSpans.SAMPLED;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.testing.trace.RecordedSpans;

class TellingsTest {

    private static final String TELL = "tell readers";

    private final RecordedSpans recorded = new RecordedSpans();
    private final Tellings tellings = new Tellings(recorded.spans());

    @Test
    void fromTheFlushUntilReadersAreToldASpanIsOpen() {
        tellings.flushed(List.of(SAMPLED));
        var toTell = tellings.toTell();
        assertThat(recorded.ended()).isEmpty();

        tellings.told(toTell, 3, null);

        assertThat(recorded.ended(TELL).getAttributes().get(AttributeKey.longKey("maillage.live.readers")))
                .isEqualTo(3);
        assertThat(tellings.toTell()).as("told once").isEmpty();
    }

    @Test
    void whatIsFlushedMeanwhileIsToldNextTime() {
        var before = tellings.toTell();
        tellings.flushed(List.of(SAMPLED));
        tellings.told(before, 1, null);

        assertThat(recorded.ended()).isEmpty();
        assertThat(tellings.toTell()).hasSize(1);
    }

    @Test
    void whatCannotBeToldSaysWhy() {
        tellings.flushed(List.of(SAMPLED));

        tellings.told(tellings.toTell(), 1, new IllegalStateException("the database is away"));

        assertThat(recorded.ended(TELL).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }
}
