package org.maillage.projection.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.alerts.Condition.Observation;

/** When an alert is raised and cleared. */
class AlertTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    @Test
    void itIsRaisedOnceAndClearedOnce() {
        var quiet = alert(new Condition.Above(BigDecimal.TEN)).after(value("10.0"));
        var raised = quiet.after(value("11"));
        var still = raised.after(value("12"));
        var cleared = still.after(value("9"));

        assertThat(quiet.history()).as("at the limit").isEmpty();
        assertThat(raised.isRaised()).isTrue();
        assertThat(still).isSameAs(raised);
        assertThat(cleared.isRaised()).isFalse();
        assertThat(cleared.history())
                .containsExactly(
                        new Alert.Change(NOW, true, new BigDecimal("11")),
                        new Alert.Change(NOW, false, new BigDecimal("9")));
        assertThat(cleared.revision()).isEqualTo(3);
    }

    @Test
    void whatNobodyCanTellRaisesNothing() {
        var unknown = new Observation(NOW, null, null);

        for (Condition condition : List.of(
                new Condition.Above(BigDecimal.ZERO), new Condition.Below(BigDecimal.ZERO), new Condition.Silent(1))) {
            assertThat(condition.holds(unknown)).isFalse();
        }
    }

    @Test
    void silenceIsMeasuredToTheInstant() {
        var condition = new Condition.Silent(30);

        assertThat(condition.holds(new Observation(NOW, null, Instant.parse("2026-05-31T12:00:00Z"))))
                .isFalse();
        assertThat(condition.holds(new Observation(NOW, null, Instant.parse("2026-05-31T11:59:59Z"))))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.Silent(0));
    }

    @Test
    void historyIsBounded() {
        var alert = alert(new Condition.Below(BigDecimal.ONE));
        for (int i = 0; i < 500; i++) {
            alert = alert.after(value(i % 2 == 0 ? "0" : "1"));
        }

        assertThat(alert.history()).hasSize(200);
        assertThat(alert.isRaised()).isFalse();
    }

    private static Observation value(@Nullable String value) {
        return new Observation(NOW, value == null ? null : new BigDecimal(value), null);
    }

    private static Alert alert(Condition condition) {
        return new Alert(
                UUID.randomUUID(), 1, "a", "emplois", "2024", "TOUS", Span.ALL, condition, "x", NOW, List.of());
    }
}
