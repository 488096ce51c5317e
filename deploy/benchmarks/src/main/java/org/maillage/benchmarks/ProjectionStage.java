package org.maillage.benchmarks;

import java.util.List;
import org.maillage.territory.Territories;

/** The projection alone: from domain events that lie in their topic to journal, cells and the offset committed. */
final class ProjectionStage implements Stage {

    private static final int NEEDS = 50_000;

    @Override
    public List<Figure> measure(Surroundings all) throws InterruptedException {
        var events = new DomainEvents(Territories.load()).of(NEEDS);
        try (var halted = all.only()) {
            all.broker().send(events);
            var spending = Spending.of(all.installation());
            halted.resume("projection");
            all.awaitProjection();
            return List.of(Figure.rate(
                    "projection, fold with journal",
                    events.size(),
                    "events",
                    Target.atLeast(20_000),
                    spending.end(),
                    "two years, all districts of the city"));
        } finally {
            all.awaitQuiet();
        }
    }
}
