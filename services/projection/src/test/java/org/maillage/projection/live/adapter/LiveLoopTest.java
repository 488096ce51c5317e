package org.maillage.projection.live.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.live.Feeds;
import org.maillage.projection.live.LiveHub;
import org.maillage.projection.live.Told;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.PageQuery;
import tools.jackson.databind.json.JsonMapper;

class LiveLoopTest {

    private static final Figures NONE = new Figures(List.of());

    private final Nothing nothing = new Nothing();
    private final LiveHub hub = new LiveHub(
            new Feeds(NONE, nothing, new Told(), List::of, nothing, new JsonMessages(new JsonMapper(), NONE)),
            () -> "e",
            Clock.systemUTC(),
            1);

    @Test
    void aThreadThatIsQuickerThanWhoStartsItGoesOn() {
        var threads = new Quick[1];
        var loop = new LiveLoop(hub, work -> threads[0] = new Quick(work));

        loop.start();

        assertThat(threads[0].isAlive()).isTrue();
        loop.stop();
        assertThat(threads[0].endsWithin(Duration.ofSeconds(5))).isTrue();
    }

    /** A thread that has run for a while, or to its end, before its start is over. */
    private static final class Quick extends Thread {

        Quick(Runnable work) {
            super(work);
            setDaemon(true);
        }

        @Override
        public void start() {
            super.start();
            endsWithin(Duration.ofMillis(300));
        }

        boolean endsWithin(Duration patience) {
            try {
                return join(patience);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private static final class Nothing implements CellSource, Progress {

        @Override
        public void read(PageQuery query, Consumer<Page> pages) {}

        @Override
        public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> pages) {}

        @Override
        public void tell(Map<Partition, Reached> reached) {}

        @Override
        public Map<Partition, Reached> all() {
            return Map.of();
        }
    }
}
