package org.maillage.projection.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.reading.Offsets;
import org.maillage.projection.snapshots.Snapshot.Occasion;

/** Which snapshots are published, and where they cut. */
class PublishingTest {

    private static final Partition NEEDS = new Partition("needs.need.events.v1", 2);
    private static final Partition JOBS = new Partition("impact.job.events.v1", 0);
    private static final Instant RECORDED = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");

    private final SnapshotsInMemory kept = new SnapshotsInMemory();
    private final Counting counting = new Counting();
    private final Figures figures = new Figures(Catalogue.all());
    private int generation = 1;
    private final Publishing publishing = new Publishing(kept, counting, figures, () -> generation);

    @Test
    void itCutsWhereEachPartitionIsAndKeepsWhatWasToldOfEachFigure() {
        counted(NEEDS, 41, RECORDED);
        counted(JOBS, 7, RECORDED.minusSeconds(60));

        var snapshot = publishing.onDemand("a", "someone", NOON);
        counted(NEEDS, 99, RECORDED.plusSeconds(60));

        assertThat(kept.find("g1-a")).contains(snapshot);
        assertThat(snapshot.upTo()).isEqualTo(new Offsets(Map.of(NEEDS, 41L, JOBS, 7L)));
        assertThat(snapshot.recorded()).isEqualTo(RECORDED);
        assertThat(snapshot.at()).as("as exactly as it is stored").isEqualTo("2026-11-24T12:00:00.123Z");
        assertThat(snapshot.by()).isEqualTo("someone");
        assertThat(snapshot.occasion()).isEqualTo(Occasion.ON_DEMAND);
        assertThat(snapshot.digest()).isEqualTo(figures.digest());
        assertThat(snapshot.versions()).hasSameSizeAs(figures.definitions());
    }

    @Test
    void aNameIsUsedOnce() {
        var first = publishing.onDemand("a", "someone", NOON);

        assertThatIllegalArgumentException().isThrownBy(() -> publishing.onDemand("a", "another", NOON));
        assertThat(kept.find("g1-a")).contains(first);
    }

    @Test
    void oneADayWhoeverLooks() {
        counted(NEEDS, 41, RECORDED);

        var first = publishing.daily(NOON);
        counted(NEEDS, 42, RECORDED);
        var again = publishing.daily(NOON.plusSeconds(3_600));

        assertThat(first).hasValueSatisfying(it -> {
            assertThat(it.id()).isEqualTo("g1-2026-11-24");
            assertThat(it.occasion()).isEqualTo(Occasion.DAILY);
            assertThat(it.by()).isNull();
        });
        assertThat(again).isEmpty();
        assertThat(kept.latest(9)).isEqualTo(first.stream().toList());
    }

    @Test
    void daysAreThoseOfTheCity() {
        counted(NEEDS, 41, RECORDED);

        publishing.daily(Instant.parse("2026-11-24T22:59:59Z"));
        publishing.daily(Instant.parse("2026-11-24T23:00:00Z"));

        assertThat(kept.latest(9)).extracting(Snapshot::id).containsExactly("g1-2026-11-25", "g1-2026-11-24");
    }

    @Test
    void ofTwoInstancesAtOnceOneHasPublishedIt() {
        counted(NEEDS, 41, RECORDED);
        var blind = new Blind(kept);
        publishing.daily(NOON);

        assertThat(new Publishing(blind, counting, figures, () -> 1).daily(NOON))
                .isEmpty();
        assertThat(kept.latest(9)).hasSize(1);
    }

    @Test
    void beforeAnythingIsCountedThereIsNothingToPublishByTheDay() {
        assertThat(publishing.daily(NOON)).isEmpty();
        assertThat(kept.latest(9)).isEmpty();
    }

    @Test
    void eachGenerationHasItsOwn() {
        counted(NEEDS, 41, RECORDED);
        publishing.daily(NOON);

        generation = 2;

        assertThat(publishing.daily(NOON)).hasValueSatisfying(it -> {
            assertThat(it.id()).isEqualTo("g2-2026-11-24");
            assertThat(it.generation()).isEqualTo(2);
        });
    }

    private void counted(Partition partition, long offset, Instant recorded) {
        counting.tell(Map.of(partition, new Reached(offset, recorded, recorded)));
    }

    /** An instance that has looked before the other one wrote. */
    private record Blind(Snapshots others) implements Snapshots {

        @Override
        public boolean add(Snapshot snapshot) {
            return others.add(snapshot);
        }

        @Override
        public Optional<Snapshot> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Snapshot> at(int generation, Instant instant) {
            return others.at(generation, instant);
        }

        @Override
        public List<Snapshot> latest(int limit) {
            return others.latest(limit);
        }
    }
}
