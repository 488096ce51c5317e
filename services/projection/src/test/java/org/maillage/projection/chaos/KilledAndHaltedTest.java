package org.maillage.projection.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/**
 * Two instances are killed and halted again and again while events come in: an oracle that reads the topic by itself comes to the
 * same cells. {@code -Dmaillage.chaos.minutes=5} makes it last; {@code -Dmaillage.chaos.seed} repeats its choices.
 */
@WithBackends
class KilledAndHaltedTest {

    private static final String DATABASE = "killed-and-halted";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int NEEDS_AT_ONCE = 20;
    private static final Duration BETWEEN_LOADS = Duration.ofMillis(100);
    /** Longer than a session of the consumer group: its partitions have another owner when it goes on. */
    private static final int LONGEST_HALT_MILLIS = 14_000;

    private final Backends backends;

    KilledAndHaltedTest(Backends backends) {
        this.backends = backends;
    }

    @Test
    void whateverIsKilledOrHaltedEveryCellIsWhatTheLogSays() throws InterruptedException {
        long seed = Long.getLong("maillage.chaos.seed", System.nanoTime());
        var seconds = (long) (60 * Double.parseDouble(System.getProperty("maillage.chaos.minutes", "0.5")));
        var database = MongoClients.create(backends.mongoUri(DATABASE)).getDatabase(DATABASE);
        try (var one = new Instance(backends, DATABASE);
                var other = new Instance(backends, DATABASE);
                var load = new Load(backends.bootstrapServers(), new Random(seed))) {
            await().atMost(PATIENCE).until(load::hasTopic);
            load.send(NEEDS_AT_ONCE);
            await().atMost(PATIENCE).until(() -> !cells(database).isEmpty());
            var goesOn = new AtomicBoolean(true);
            var sending = Thread.ofVirtual().start(() -> {
                while (goesOn.get()) {
                    load.send(NEEDS_AT_ONCE);
                    pass(BETWEEN_LOADS);
                }
            });
            trouble(List.of(one, other), new Random(seed), Instant.now().plusSeconds(seconds));
            goesOn.set(false);
            sending.join();

            var expected = new Oracle(backends.bootstrapServers()).cells();
            await("seed " + seed)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(cells(database)).isEqualTo(expected));
        }
    }

    private static void trouble(List<Instance> instances, Random random, Instant end) {
        do {
            var victim = instances.get(random.nextInt(instances.size()));
            if (random.nextBoolean()) {
                pass(Duration.ofMillis(random.nextInt(2_000, 9_000)));
                victim.killAndStart();
            } else {
                victim.halt();
                pass(Duration.ofMillis(random.nextInt(500, LONGEST_HALT_MILLIS)));
                victim.resume();
            }
        } while (Instant.now().isBefore(end));
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
    }

    /** What is stored, by the names of the oracle. */
    private static Map<String, Long> cells(MongoDatabase database) {
        var cells = new TreeMap<String, Long>();
        var pages = new ArrayList<Document>();
        for (String figure : List.of("besoins-signales", "explorations")) {
            database.getCollection("cells-g1")
                    .find(Filters.regex("_id", "^" + figure + "/"))
                    .into(pages);
        }
        pages.forEach(page -> {
            String[] name = page.getString("_id").split("/", -1);
            if (!Oracle.ZONINGS.contains(name[2])) {
                return;
            }
            page.get("c", new Document())
                    .forEach((month, days) -> ((Document) days)
                            .forEach((day, sums) -> ((Document) sums)
                                    .forEach((cell, sum) -> cells.merge(
                                            name[0] + "/" + name[2] + "/" + name[3] + "/" + name[4] + "-" + month + "-"
                                                    + day + "/" + cell,
                                            (Long) sum,
                                            Long::sum))));
        });
        return cells;
    }
}
