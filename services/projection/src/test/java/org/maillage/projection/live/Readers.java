package org.maillage.projection.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.needs.NeedsFigures;
import org.maillage.projection.live.LiveHub.Seat;
import org.maillage.testing.time.StandingClock;

/** A hub over cells that a test writes, and the readers who come to it. */
final class Readers {

    static final View ALL_TIME = new View(Set.of(), "2024", Set.of("TOUS"), null, null);
    static final int ROOM = 20;
    static final String ANSWERED = "besoins-repondus";

    private final Moving cells = new Moving();
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final AtomicInteger epochs = new AtomicInteger();
    private final List<Duration> promptness = new ArrayList<>();
    private @Nullable List<Alarm> raised;
    private final LiveHub hub = new LiveHub(
            new Feeds(new Figures(NeedsFigures.all()), cells, new Told(), () -> raised, cells, new PlainMessages()),
            () -> "e" + epochs.incrementAndGet(),
            clock,
            ROOM,
            promptness::add);

    Moving cells() {
        return cells;
    }

    LiveHub hub() {
        return hub;
    }

    /** How long after recording readers were told, each time for each partition. */
    List<Duration> promptness() {
        return promptness;
    }

    /** What time it is from now on; it is the morning of 24 November 2026 before. */
    void itIs(Instant instant) {
        clock.set(instant);
    }

    /** One more value of a figure, which everybody who looks at all time is told. */
    void change(long sum) {
        cells.count(Moving.ONE, ANSWERED, "11.24.*", sum);
        hub.refresh();
    }

    /** From now on these alerts are raised, and no others. */
    void raise(Alarm... alarms) {
        raised = List.of(alarms);
    }

    Seat join(@Nullable String lastEventId) {
        return hub.join(ALL_TIME, lastEventId).orElseThrow();
    }

    /** A reader who has seen the present state. */
    Seat look(View view) {
        var seat = hub.join(view, null).orElseThrow();
        next(seat);
        return seat;
    }

    static String next(Seat seat) {
        return new String(seat.mailbox().next().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
