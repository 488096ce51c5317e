package org.maillage.projection.snapshots.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.Offsets;
import org.maillage.projection.snapshots.Snapshot;
import org.maillage.projection.snapshots.Snapshot.Occasion;
import org.maillage.projection.snapshots.Snapshot.Published;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** What was published is kept as it was. */
@WithBackends
class MongoSnapshotsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");
    private static final Offsets CUT = new Offsets(Map.of(
            new Partition("needs.need.events.v1", 0),
            41L,
            new Partition("needs.need.events.v1", 5),
            9_007_199_254_740_993L,
            new Partition("needs.need.events.v1.projection.figures-redriven", 0),
            0L));

    @AutoClose
    private final MongoClient client;

    private final MongoSnapshots snapshots;

    MongoSnapshotsTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("snapshots-test"));
        client.getDatabase("snapshots-test").drop();
        snapshots = new MongoSnapshots(client.getDatabase("snapshots-test"));
    }

    @Test
    void itIsReadAsItWasKeptWithAllOfItsCut() {
        var daily = snapshot("g1-2026-11-24", NOON, 1, null, NOON.minusSeconds(3));
        var asked = snapshot("g1-asked", NOON.plusSeconds(1), 1, "someone", null);

        assertThat(snapshots.add(daily)).isTrue();
        assertThat(snapshots.add(asked)).isTrue();

        assertThat(snapshots.find("g1-2026-11-24")).contains(daily);
        assertThat(snapshots.find("g1-asked")).contains(asked);
        assertThat(snapshots.find("g2-asked")).isEmpty();
    }

    @Test
    void noneIsEverReplaced() {
        var first = snapshot("g1-2026-11-24", NOON, 1, null, NOON);
        snapshots.add(first);

        assertThat(snapshots.add(snapshot("g1-2026-11-24", NOON.plusSeconds(9), 1, "another", null)))
                .isFalse();

        assertThat(snapshots.find("g1-2026-11-24")).contains(first);
    }

    @Test
    void oneIsFoundAtItsVeryInstantInItsGenerationAlone() {
        var first = snapshot("g1-a", NOON, 1, null, NOON);
        var sameInstant = snapshot("g1-b", NOON, 1, null, NOON);
        var other = snapshot("g2-a", NOON, 2, null, NOON);
        List.of(sameInstant, first, other).forEach(snapshots::add);

        assertThat(snapshots.at(1, NOON)).as("always the same of two").contains(first);
        assertThat(snapshots.at(2, NOON)).contains(other);
        assertThat(snapshots.at(3, NOON)).isEmpty();
        assertThat(snapshots.at(1, NOON.plusMillis(1))).isEmpty();
    }

    @Test
    void theLatestComeFirst() {
        for (int day = 0; day < 4; day++) {
            snapshots.add(snapshot("g1-" + day, NOON.plusSeconds(86_400L * day), 1, null, NOON));
        }

        assertThat(snapshots.latest(3)).extracting(Snapshot::id).containsExactly("g1-3", "g1-2", "g1-1");
    }

    private static Snapshot snapshot(
            String id, Instant at, int generation, @Nullable String by, @Nullable Instant recorded) {
        return new Snapshot(
                id,
                at,
                by == null ? Occasion.DAILY : Occasion.ON_DEMAND,
                by,
                generation,
                recorded,
                "digest",
                CUT,
                List.of(
                        new Published("emplois", 2, "Emplois créés", "ETP", "Ce qui compte.", List.of("contract")),
                        new Published("explorations", 1, "Explorations", "explorations", "Autre chose.", List.of())));
    }
}
