package org.maillage.benchmarks;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One service alone: from statements that lie in its topic to the last domain event acknowledged and the offset committed.
 *
 * @param events the topic of its domain events; every statement must make one at least
 */
record OwnerStep(Surroundings all, String service, String events) {

    /** How fast it takes these statements in, all other services being halted. */
    Figure measured(String what, List<ProducerRecord<String, byte[]>> statements, @Nullable Target target)
            throws InterruptedException {
        long before = all.broker().size(events);
        Spent spent = take(statements);
        long made = all.broker().size(events) - before;
        if (made < statements.size()) {
            throw new IllegalStateException(
                    "%s: %d statements made only %d events".formatted(service, statements.size(), made));
        }
        return Figure.rate(service + ", " + what, statements.size(), "statements", target, spent, made + " events");
    }

    /** Has it take them in, and tells what that took. */
    Spent take(List<ProducerRecord<String, byte[]>> statements) throws InterruptedException {
        try (var halted = all.only()) {
            all.broker().send(statements);
            var spending = Spending.of(all.installation());
            halted.resume(service);
            all.awaitStatements(service);
            return spending.end();
        } finally {
            all.awaitQuiet();
        }
    }
}
