package org.maillage.projection.alerts.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.alerts.Alert;
import org.maillage.projection.alerts.Condition;
import org.maillage.projection.alerts.Span;
import org.maillage.projection.live.Alarm;

/** What the live stream is told of alerts. */
class RaisedAlertsTest {

    private static final Instant SET = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant RAISED = Instant.parse("2026-06-30T12:00:00Z");

    private final RaisedAlerts alerts = new RaisedAlerts();

    @Test
    void theRaisedOnesWithWhenTheyWereRaisedAndAtWhichValue() {
        var calm = alert();
        var cleared = alert(change(true, "4"), change(false, "2"));
        var raised = alert(change(true, "4"), change(false, "2"), change(true, "5"));
        var silent = alert(change(true, null));

        alerts.put(List.of(calm, cleared, raised, silent));

        assertThat(alerts.raised())
                .containsExactly(
                        new Alarm(raised.id(), "Trop", "emplois", "2024", "QN03107M", RAISED, new BigDecimal("5")),
                        new Alarm(silent.id(), "Trop", "emplois", "2024", "QN03107M", RAISED, null));
    }

    @Test
    void beforeTheFirstLookNobodyKnows() {
        assertThat(alerts.raised()).isNull();
    }

    @Test
    void aLookThatFindsNoneLeavesNone() {
        alerts.put(List.of(alert(change(true, "4"))));
        alerts.put(List.of());

        assertThat(alerts.raised()).isEmpty();
    }

    private static Alert alert(Alert.Change... history) {
        return new Alert(
                UUID.randomUUID(),
                1,
                "Trop",
                "emplois",
                "2024",
                "QN03107M",
                Span.ALL,
                new Condition.Above(BigDecimal.ONE),
                "x",
                SET,
                List.of(history));
    }

    private static Alert.Change change(boolean raised, @Nullable String value) {
        return new Alert.Change(raised ? RAISED : SET, raised, value == null ? null : new BigDecimal(value));
    }
}
