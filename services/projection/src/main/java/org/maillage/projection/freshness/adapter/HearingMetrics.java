package org.maillage.projection.freshness.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.maillage.projection.freshness.Expectation;
import org.maillage.projection.freshness.Freshness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How long each partner has been silent, and how long it may be. One that never said anything has a rhythm alone: nobody knows when it
 * should have begun.
 */
final class HearingMetrics {

    private static final Logger log = LoggerFactory.getLogger(HearingMetrics.class);

    private final Freshness freshness;
    private final Clock clock;
    private final MultiGauge silence;
    private final MultiGauge rhythm;

    HearingMetrics(Freshness freshness, MeterRegistry meters, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
        silence = MultiGauge.builder("maillage.partner.silence")
                .description("Since a partner last said what is expected of it")
                .baseUnit("seconds")
                .register(meters);
        rhythm = MultiGauge.builder("maillage.partner.rhythm")
                .description("Within which it is expected to")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(
            initialDelayString = "${maillage.projection.hearing-pause:1m}",
            fixedDelayString = "${maillage.projection.hearing-pause:1m}")
    void look() {
        try {
            tell();
        } catch (RuntimeException fault) {
            log.atWarn().setCause(fault).log("whom was last heard when is not known");
        }
    }

    private void tell() {
        var now = clock.instant();
        var silences = new ArrayList<Row<?>>();
        var rhythms = new ArrayList<Row<?>>();
        freshness.hearings().forEach(it -> {
            var who = who(it.expected());
            rhythms.add(Row.of(who, Duration.ofDays(it.expected().days()).toSeconds()));
            if (it.last() != null) {
                silences.add(Row.of(who, Duration.between(it.last(), now).toSeconds()));
            }
        });
        rhythm.register(rhythms, true);
        silence.register(silences, true);
    }

    private static Tags who(Expectation expected) {
        return Tags.of("partner", expected.partner(), "event", expected.event());
    }
}
