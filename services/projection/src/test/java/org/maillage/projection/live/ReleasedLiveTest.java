package org.maillage.projection.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.impact.ImpactFigures;
import org.maillage.projection.live.LiveHub.Seat;
import org.maillage.projection.live.adapter.Messaging;

/** Persons in the stream: as they are for officers, as they were released for everyone else. */
class ReleasedLiveTest {

    private static final Set<String> SHOWN = Set.of("beneficiaires", "services-ouverts");
    private static final View EVERYBODY = new View(SHOWN, "2024", Set.of("TOUS"), null, null);
    private static final View OFFICERS = new View(SHOWN, "2024", Set.of("TOUS"), null, null, true);
    private static final Figures FIGURES = new Figures(ImpactFigures.all());

    private final Moving cells = new Moving();
    private final Told released = new Told();
    private final AtomicInteger epochs = new AtomicInteger();
    private final LiveHub hub = new LiveHub(
            new Feeds(FIGURES, cells, released, List::of, cells, Messaging.of(FIGURES)),
            () -> "e" + epochs.incrementAndGet(),
            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC),
            9,
            _ -> {});

    @Test
    void everybodySeesTheReleaseAndOfficersWhatIsThere() {
        cells.count(Moving.ONE, "beneficiaires", "11.24.*", 3);
        cells.count(Moving.ONE, "services-ouverts", "11.24.*", 7);

        assertThat(next(hub.join(EVERYBODY, null).orElseThrow()))
                .contains("\"withheld\":\"non publié\"")
                .contains("\"value\":7")
                .doesNotContain("\"value\":3");
        assertThat(next(hub.join(OFFICERS, null).orElseThrow()))
                .contains("\"value\":3")
                .doesNotContain("withheld");
    }

    @Test
    void whatIsCountedOfPersonsMovesNothingForEverybody() {
        var seat = hub.join(EVERYBODY, null).orElseThrow();
        next(seat);

        cells.count(Moving.ONE, "beneficiaires", "11.24.*", 1);
        hub.refresh();
        hub.beat();

        assertThat(next(seat)).contains("event: beat");
    }

    @Test
    void anotherReleaseIsToldAtOnce() {
        var seat = hub.join(EVERYBODY, null).orElseThrow();
        next(seat);

        released.say("moins de 5");
        hub.refresh();

        assertThat(next(seat)).contains("event: snapshot").contains("\"withheld\":\"moins de 5\"");
    }

    @Test
    void anOfficersPlaceInTheStreamIsNoneForOthers() {
        cells.count(Moving.ONE, "beneficiaires", "11.24.*", 3);
        var officer = hub.join(OFFICERS, null).orElseThrow();
        next(officer);
        cells.count(Moving.ONE, "beneficiaires", "11.24.*", 4);
        hub.refresh();

        var seat = hub.join(EVERYBODY, "e1-0").orElseThrow();

        assertThat(next(seat)).contains("event: reset");
        assertThat(next(seat)).contains("event: snapshot").doesNotContain("\"value\":4");
    }

    private static String next(Seat seat) {
        return new String(seat.mailbox().next().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
