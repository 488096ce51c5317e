package org.maillage.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.live.Readers.next;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Alerts in the stream: for those who see everything as it is, whatever they look at and however they came. */
class LiveAlertsTest {

    private static final View OFFICERS = new View(Set.of(), "2024", Set.of("TOUS"), null, null, true);
    private static final Alarm JOBS = alarm("jobs");
    private static final Alarm NEEDS = alarm("needs");

    private final Readers readers = new Readers();
    private final LiveHub hub = readers.hub();

    @Test
    void whatIsRaisedAndWhatIsClearedIsToldOnce() {
        var officer = readers.look(OFFICERS);

        readers.raise(JOBS);
        hub.refresh();
        hub.refresh();
        assertThat(next(officer)).isEqualTo("event: alerts\ndata: jobs\n\n");
        hub.beat();
        assertThat(next(officer)).contains("event: beat");

        readers.raise();
        hub.refresh();
        assertThat(next(officer)).isEqualTo("event: alerts\ndata: \n\n");
    }

    @Test
    void beforeAnybodyHasLookedNothingIsSaid() {
        var officer = hub.join(OFFICERS, null).orElseThrow();
        assertThat(next(officer)).contains("event: snapshot").doesNotContain("alerts");

        readers.raise();
        hub.refresh();
        assertThat(next(officer)).as("by now it is known that there are none").isEqualTo("event: alerts\ndata: \n\n");
    }

    @Test
    void whoComesIsToldBehindTheFigures() {
        readers.raise(JOBS, NEEDS);

        var officer = hub.join(OFFICERS, null).orElseThrow();

        assertThat(next(officer))
                .startsWith("id: e1-0\nevent: snapshot")
                .endsWith("\n\nevent: alerts\ndata: jobs needs\n\n");
    }

    @Test
    void whoComesBackIsToldHowThingsStandByThen() {
        hub.join(OFFICERS, null).orElseThrow().close();
        readers.raise(NEEDS);
        hub.refresh();

        var back = hub.join(OFFICERS, "e1-0").orElseThrow();

        assertThat(next(back)).isEqualTo("event: alerts\ndata: needs\n\n");
        assertThat(back.mailbox().next()).isEmpty();
    }

    @Test
    void whoFellBehindMissesNone() {
        var slow = readers.look(OFFICERS);
        for (int i = 1; i <= 100; i++) {
            readers.change(i);
        }
        readers.raise(JOBS);
        hub.refresh();

        assertThat(next(slow)).contains("event: snapshot").endsWith("event: alerts\ndata: jobs\n\n");
        assertThat(slow.mailbox().next()).isEmpty();
    }

    @Test
    void everybodyElseIsToldNothing() {
        readers.raise(JOBS);
        var reader = readers.join(null);
        assertThat(next(reader)).contains("event: snapshot").doesNotContain("alerts");

        readers.raise(JOBS, NEEDS);
        hub.refresh();
        hub.beat();
        assertThat(next(reader)).contains("event: beat");

        readers.join("e1-0");
        assertThat(reader.mailbox().next()).isEmpty();
    }

    private static Alarm alarm(String name) {
        var since = Instant.parse("2026-11-24T09:00:00Z");
        return new Alarm(UUID.randomUUID(), name, "explorations", "2024", "TOUS", since, BigDecimal.ONE);
    }
}
