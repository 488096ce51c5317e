package org.maillage.benchmarks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door alone, through the gateway: schema, rights, receipt, Kafka, answer. What it accepts is left lying meanwhile. */
final class DoorStage implements Stage {

    private static final int BATCH = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(10);

    @Override
    public List<Figure> measure(Surroundings all) throws InterruptedException {
        return List.of(
                measured(all, "door, batches of " + BATCH, 4, BATCH, Target.atLeast(5000)),
                measured(all, "door, single statements", 16, 1, null));
    }

    private static Figure measured(Surroundings all, String what, int clients, int batch, @Nullable Target target)
            throws InterruptedException {
        try (var door = new DoorClient(all.installation());
                var _ = all.only("gateway", "issuer", "partners")) {
            Repeated.on(clients, WARM_UP, () -> published(door, batch, new Times()));
            var times = new Times();
            var spending = Spending.of(all.installation());
            long statements = Repeated.on(clients, TIME, () -> published(door, batch, times));
            return Figure.rate(
                    what, statements, "statements", target, spending.end(), clients + " clients; " + times.told());
        } finally {
            all.awaitQuiet();
        }
    }

    private static int published(DoorClient door, int batch, Times times) throws Exception {
        String body = batch == 1 ? Statements.needReported() : Statements.batch(batch);
        long began = System.nanoTime();
        if (batch == 1) {
            door.publish(body);
        } else {
            door.publishBatch(body);
        }
        times.since(began);
        return batch;
    }
}
