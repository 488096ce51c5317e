package org.maillage.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The door alone, through the gateway: schema, rights, receipt, Kafka, answer. What it accepts is left lying meanwhile. */
final class DoorStage implements Stage {

    private static final int BATCH = 100;
    private static final int WARM_UP_REQUESTS = 2000;
    private static final Duration WARM_UP_AT_MOST = Duration.ofSeconds(25);
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
            var left = new AtomicInteger(WARM_UP_REQUESTS);
            Repeated.on(
                    clients,
                    WARM_UP_AT_MOST,
                    () -> left.getAndDecrement() > 0 ? published(door, smallOf(batch), new Times()) : 0);
            var times = new Times();
            var spending = Spending.of(all.installation());
            long statements = Repeated.on(clients, TIME, () -> published(door, batch, times));
            return Figure.rate(
                    what, statements, "statements", target, spending.end(), clients + " clients; " + times.told());
        } finally {
            all.awaitQuiet();
        }
    }

    /** Warms up by requests, not by statements: a fifth of a batch runs the same code and leaves less to be taken in after. */
    private static int smallOf(int batch) {
        return Math.max(1, batch / 5);
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
