package org.maillage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The needs alone: from statements that lie in their topic to the last domain event acknowledged and the offset committed. */
final class NeedsStage implements Stage {

    private static final int WARM_UP = 10_000;
    private static final int STATEMENTS = 20_000;

    @Override
    public List<Figure> measure(Surroundings all) throws InterruptedException {
        var figures = new ArrayList<Figure>();
        List<UUID> files = ids(STATEMENTS);
        figures.add(measured(all, "needs, not warmed up", Statements.reports(ids(WARM_UP), false), null));
        figures.add(measured(
                all, "needs, statements that open a file", Statements.reports(files, false), Target.atLeast(3000)));
        figures.add(
                measured(all, "needs, the same with a text to seal", Statements.reports(ids(STATEMENTS), true), null));
        figures.add(measured(
                all, "needs, statements about an open file", Statements.acknowledgements(files), Target.atLeast(3000)));
        return figures;
    }

    private static Figure measured(
            Surroundings all, String what, List<ProducerRecord<String, byte[]>> statements, @Nullable Target target)
            throws InterruptedException {
        long eventsBefore = all.broker().size(DomainEvents.TOPIC);
        try (var halted = all.only()) {
            all.broker().send(statements);
            var spending = Spending.of(all.installation());
            halted.resume("needs");
            all.awaitNeeds();
            var spent = spending.end();
            long events = all.broker().size(DomainEvents.TOPIC) - eventsBefore;
            if (events < statements.size()) {
                throw new IllegalStateException(statements.size() + " statements made only " + events + " events");
            }
            return Figure.rate(what, statements.size(), "statements", target, spent, events + " events");
        } finally {
            all.awaitQuiet();
        }
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
