package org.maillage.projection.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.needs.NeedsFigures;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.live.LiveHub.Seat;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.PageQuery;

/** Another generation is shown while readers listen. */
class SwitchedGenerationTest {

    private static final View ALL_TIME = new View(Set.of(), "2024", Set.of("TOUS"), null, null);
    private static final String ANSWERED = "besoins-repondus";

    private final Moving live = new Moving();
    private final Moving rebuilt = new Moving();
    private final Shown shown = new Shown();
    private final Told released = new Told();
    private final LiveHub hub = new LiveHub(
            new Feeds(new Figures(NeedsFigures.all()), shown, released, List::of, shown, new PlainMessages()),
            () -> "e1",
            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC),
            10,
            _ -> {});

    @Test
    void aReaderNoticesNothingAndCountsOn() {
        both(2);
        var seat = join();
        next(seat);

        shown.generation = 2;
        hub.refresh();
        hub.beat();
        assertThat(next(seat)).contains("event: beat");

        both(3);
        hub.refresh();
        assertThat(next(seat)).isEqualTo("id: e1-1\nevent: change\ndata: " + ANSWERED + "=3\n\n");
    }

    @Test
    void whatCameByAnotherTopicBeforeIsNotCountedTwice() {
        live.count(new Partition("needs.need.events.v1.projection.figures-redriven", 0), ANSWERED, "11.24.*", 1);
        rebuilt.count(Moving.ONE, ANSWERED, "11.24.*", 1);
        var seat = join();
        next(seat);

        shown.generation = 2;
        hub.refresh();
        rebuilt.count(Moving.ONE, ANSWERED, "11.24.*", 2);
        hub.refresh();

        assertThat(next(seat)).endsWith("data: " + ANSWERED + "=2\n\n");
    }

    @Test
    void whatIsOtherwiseIsToldAsAChange() {
        live.count(Moving.ONE, ANSWERED, "11.24.*", 1);
        rebuilt.count(Moving.ONE, ANSWERED, "11.24.*", 5);
        var seat = join();
        next(seat);

        shown.generation = 2;
        hub.refresh();

        assertThat(next(seat)).isEqualTo("id: e1-1\nevent: change\ndata: " + ANSWERED + "=5\n\n");
    }

    @Test
    void nobodyIsTakenBackInTime() {
        both(1);
        live.count(Moving.ONE, ANSWERED, "11.24.*", 2);
        var seat = join();
        assertThat(next(seat)).contains(ANSWERED + "=2");

        shown.generation = 2;
        hub.refresh();
        hub.beat();
        assertThat(next(seat)).contains("event: beat");
        rebuilt.count(Moving.ONE, ANSWERED, "11.24.*", 2);
        rebuilt.count(Moving.ONE, ANSWERED, "11.24.*", 3);
        hub.refresh();

        assertThat(next(seat)).endsWith("data: " + ANSWERED + "=3\n\n");
    }

    private void both(long sum) {
        live.count(Moving.ONE, ANSWERED, "11.24.*", sum);
        rebuilt.count(Moving.ONE, ANSWERED, "11.24.*", sum);
    }

    private Seat join() {
        return hub.join(ALL_TIME, null).orElseThrow();
    }

    private static String next(Seat seat) {
        return new String(seat.mailbox().next().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    /** Cells and progress of whichever generation is shown. */
    private final class Shown implements CellSource, Progress {

        private int generation = 1;

        private Moving now() {
            return generation == 1 ? live : rebuilt;
        }

        @Override
        public int generation() {
            return generation;
        }

        @Override
        public void read(PageQuery query, Consumer<Page> pages) {
            now().read(query, pages);
        }

        @Override
        public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> pages) {
            now().changed(beyond, wanted, pages);
        }

        @Override
        public void tell(Map<Partition, Reached> reached) {
            now().tell(reached);
        }

        @Override
        public Map<Partition, Reached> all() {
            return now().all();
        }
    }
}
