package org.maillage.projection.snapshots.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.snapshots.Counting;
import org.maillage.projection.snapshots.Publishing;
import org.maillage.projection.snapshots.Snapshot;
import org.maillage.projection.snapshots.SnapshotsInMemory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The schedule of the day's snapshot. */
class DailySnapshotTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T07:00:00Z");

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Scheduling.class)
            .withPropertyValues("maillage.projection.snapshots.look-every=PT0.02S");

    @Test
    void itIsLookedForAgainAndAgainAndPublishedOnceThereIsAnythingAlsoAfterAFault() {
        service.run(context -> {
            var looks = context.getBean(Looks.class);
            await().until(() -> looks.counted() > 2);
            assertThat(context.getBean(SnapshotsInMemory.class).latest(9)).isEmpty();

            looks.fail();
            await().until(looks::hasFailed);
            context.getBean(Counting.class).tell(Map.of(new Partition("a", 0), new Reached(4, MORNING, MORNING)));

            await().until(() ->
                    !context.getBean(SnapshotsInMemory.class).latest(9).isEmpty());
            int before = looks.counted();
            await().until(() -> looks.counted() > before + 2);
            assertThat(context.getBean(SnapshotsInMemory.class).latest(9))
                    .extracting(Snapshot::id)
                    .containsExactly("g1-2026-11-24");
        });
    }

    /** Counts how often somebody asks which generation is read, as every look does; fails once when it is told to. */
    static final class Looks {

        private final AtomicInteger counted = new AtomicInteger();
        private volatile boolean failing;
        private volatile boolean failed;

        void fail() {
            failing = true;
        }

        boolean hasFailed() {
            return failed;
        }

        int counted() {
            return counted.get();
        }

        int generation() {
            if (failing) {
                failing = false;
                failed = true;
                throw new IllegalStateException("the database is away");
            }
            counted.incrementAndGet();
            return 1;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {

        @Bean
        Looks looks() {
            return new Looks();
        }

        @Bean
        Counting counting() {
            return new Counting();
        }

        @Bean
        SnapshotsInMemory snapshots() {
            return new SnapshotsInMemory();
        }

        @Bean
        DailySnapshot dailySnapshot(SnapshotsInMemory snapshots, Counting counting, Looks looks) {
            var publishing = new Publishing(snapshots, counting, new Figures(List.of()), looks::generation);
            return new DailySnapshot(publishing, Clock.fixed(MORNING, ZoneOffset.UTC));
        }
    }
}
