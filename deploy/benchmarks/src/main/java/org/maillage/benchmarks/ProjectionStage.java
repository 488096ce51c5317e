package org.maillage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.territory.Territories;

/** The projection alone: from domain events that lie in their topic to journal, cells and the offset committed. */
final class ProjectionStage implements Stage {

    private static final int NEEDS = 50_000;
    private static final int WARM_UPS = 2;

    @Override
    public List<Figure> measure(Surroundings all) throws InterruptedException {
        var events = new DomainEvents(Territories.load());
        try (var halted = all.only()) {
            var figures = new ArrayList<Figure>();
            figures.add(fold(all, halted, "projection, fold with journal, not warmed up", null, events));
            for (int warmUp = 1; warmUp < WARM_UPS; warmUp++) {
                fold(all, halted, "warm-up", null, events);
            }
            figures.add(fold(all, halted, "projection, fold with journal", Target.atLeast(20_000), events));
            return figures;
        } finally {
            all.awaitQuiet();
        }
    }

    /** The projection is halted while the events are made and sent, so that it finds all of them. */
    private static Figure fold(
            Surroundings all, Installation.Halted halted, String name, @Nullable Target target, DomainEvents events)
            throws InterruptedException {
        var batch = events.of(NEEDS);
        all.broker().send(batch);
        var spending = Spending.of(all.installation());
        halted.resume("projection");
        all.awaitProjection();
        var spent = spending.end();
        halted.halt("projection");
        return Figure.rate(name, batch.size(), "events", target, spent, "two years, all districts of the city");
    }
}
