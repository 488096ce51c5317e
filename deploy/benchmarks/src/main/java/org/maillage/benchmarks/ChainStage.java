package org.maillage.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything at once: from the first POST of many to the last figure written, all services sharing the machine. */
final class ChainStage implements Stage {

    private static final int CLIENTS = 2;
    private static final int BATCH = 100;
    private static final int BATCHES = 200;

    @Override
    public List<Figure> measure(Surroundings all) throws InterruptedException {
        try (var door = new DoorClient(all.installation())) {
            var left = new AtomicInteger(BATCHES);
            var spending = Spending.of(all.installation());
            long statements = Repeated.on(CLIENTS, Duration.ofMinutes(2), () -> {
                if (left.getAndDecrement() <= 0) {
                    return 0;
                }
                door.publishBatch(Statements.batch(BATCH));
                return BATCH;
            });
            all.awaitStatements("needs");
            all.awaitProjection();
            return List.of(Figure.rate(
                    "whole chain, POST to figure, batches of " + BATCH,
                    statements,
                    "statements",
                    null,
                    spending.end(),
                    "all services at once"));
        }
    }
}
