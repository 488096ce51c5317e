package org.maillage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The needs alone: from statements that lie in their topic to the last domain event acknowledged and the offset committed. */
final class NeedsStage implements Stage {

    private static final int COLD = 10_000;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int STATEMENTS = 20_000;

    @Override
    public List<Figure> measure(Surroundings all) throws InterruptedException {
        var step = new OwnerStep(all, "needs", DomainEvents.TOPIC);
        var figures = new ArrayList<Figure>();
        List<UUID> files = ids(STATEMENTS);
        figures.add(step.measured("not warmed up", Statements.reports(ids(COLD), false), null));
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            step.take(Statements.reports(ids(STATEMENTS), false));
        }
        figures.add(
                step.measured("statements that open a file", Statements.reports(files, false), Target.atLeast(3000)));
        figures.add(step.measured("the same with a text to seal", Statements.reports(ids(STATEMENTS), true), null));
        figures.add(step.measured(
                "statements about an open file", Statements.acknowledgements(files), Target.atLeast(3000)));
        return figures;
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
