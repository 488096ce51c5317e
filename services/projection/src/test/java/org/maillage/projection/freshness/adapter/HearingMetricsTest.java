package org.maillage.projection.freshness.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.freshness.Expectation;
import org.maillage.projection.freshness.Expectations;
import org.maillage.projection.freshness.Freshness;
import org.maillage.projection.freshness.Telling;
import org.maillage.testing.time.StandingClock;

class HearingMetricsTest {

    private static final int DAY = 86_400;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StandingClock clock = new StandingClock(Instant.parse("2026-06-30T12:00:00Z"));
    private final Telling telling = new Telling();
    private final List<Expectation> expected =
            new ArrayList<>(List.of(new Expectation("tec", "TEC", List.of("/partenaires/tec"), "job-declared", 30)));
    private final HearingMetrics metrics =
            new HearingMetrics(new Freshness(new Figures(Catalogue.all()), telling, this::known), meters, clock);
    private boolean broken;

    @Test
    void whoNeverSaidAnythingHasARhythmAndNoSilence() {
        metrics.look();

        assertThat(value("maillage.partner.rhythm")).isEqualTo(30 * DAY);
        assertThat(meters.find("maillage.partner.silence").gauge()).isNull();
    }

    @Test
    void aSilenceGrowsUntilThePartnerIsHeard() {
        telling.says("/partenaires/tec", "job-declared", "2020-01-01", "2026-06-29T12:00:00Z", "emplois");
        metrics.look();
        assertThat(value("maillage.partner.silence")).isEqualTo(DAY);

        clock.set(Instant.parse("2026-07-01T12:00:00Z"));
        metrics.look();
        assertThat(value("maillage.partner.silence")).isEqualTo(2 * DAY);

        telling.says("/partenaires/tec", "job-declared", "2026-07-01", "2026-07-01T11:00:00Z", "emplois");
        metrics.look();
        assertThat(value("maillage.partner.silence")).isEqualTo(3_600);
    }

    @Test
    void ofWhomNothingIsExpectedAnyMoreNothingIsTold() {
        metrics.look();
        expected.clear();

        metrics.look();

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void aFaultLeavesWhatWasToldBefore() {
        metrics.look();
        broken = true;
        clock.pass(Duration.ofDays(1));

        metrics.look();

        assertThat(value("maillage.partner.rhythm")).isEqualTo(30 * DAY);
    }

    private Expectations.Known known() {
        if (broken) {
            throw new IllegalStateException("what was never thought of");
        }
        return new Expectations.Known(expected, clock.instant());
    }

    private double value(String name) {
        return meters.get(name)
                .tags("partner", "tec", "event", "job-declared")
                .gauge()
                .value();
    }
}
